-- Runs the script of TouchOSC's layout in a clock that is turned, with stand-ins for the functions that TouchOSC has.
local sent = {}
local now = 5000
function getMillis() return now end
function sendOSC(message) sent[#sent + 1] = message end
assert(loadstring(os.getenv('RVAE_TOUCHOSC')))()

local function turn(seconds)
  for _ = 1, seconds * 10 do
    now = now + 100
    update()
  end
end

local function text(message)
  local words = { message[1] }
  for _, argument in ipairs(message[2]) do words[#words + 1] = argument.tag .. ':' .. argument.value end
  return table.concat(words, ' ')
end

local function expect(what, ...)
  local wanted = { ... }
  assert(#sent == #wanted, what .. ': ' .. #sent .. ' messages')
  for i, message in ipairs(sent) do assert(text(message) == wanted[i], what .. ': ' .. text(message)) end
  sent = {}
end

turn(600)
expect('nothing is said before somebody has pressed join')

onReceiveOSC({ '/rvae/challenge', { { tag = 'i', value = 77 } } }, {})
expect('a challenge is answered', '/rvae/confirm i:77')

assert(loadstring((os.getenv('RVAE_TOUCHOSC'):gsub('local code = 0', 'local code = 123456'))))()
onReceiveOSC({ '/rvae/challenge', { { tag = 'i', value = 78 } } }, {})
expect('with the join code where it is set', '/rvae/confirm i:78 i:123456')
assert(loadstring(os.getenv('RVAE_TOUCHOSC')))()

local hello = '/rvae/hello s:touchosc i:9000 s:lease i:300'
onReceiveOSC({ '/rvae/welcome', { { tag = 'i', value = 1 } } }, {})
turn(59)
expect('hello is not said more often than once a minute')
turn(301)
expect('it is said once a minute', hello, hello, hello, hello, hello, hello)
