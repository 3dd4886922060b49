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

-- The steps of the pins: lit by what the daemon tells, and sent by the script of each.
local steps = {}
function Color(red, green, blue) return red .. ' ' .. green .. ' ' .. blue end
self = {}
function self:findByName(name, recursive)
  assert(recursive, 'they lie on pages')
  steps[name] = steps[name] or { tag = '' }
  return steps[name]
end

onReceiveOSC({ '/rvae/pins/kick', { { tag = 's', value = '0=100 24=0 48=90@-0.5 64=80' } } }, {})
local lit, never, plain = steps['pin kick 0'], steps['pin kick 24'], steps['pin kick 6']
assert(lit.tag == '100' and steps['pin kick 48'].tag == '90', 'a hit is kept')
assert(never.tag == '0' and plain.tag == '', 'a rest is, and nothing is nothing')
assert(lit.color == steps['pin kick 48'].color and lit.color ~= never.color and never.color ~= plain.color and plain.color ~= lit.color, 'three colours')
assert(steps['pin kick 64'] == nil and steps['pin snare 0'] == nil, 'what lies between the steps is not shown, and no other drum')
assert(steps['pin kick 4'] == nil, 'a step is no part of a number')
expect('to be shown sends nothing')

local function press(name)
  self = { name = name, tag = steps[name] and steps[name].tag or '', values = { x = 1 } }
  assert(loadstring(os.getenv('RVAE_TOUCHOSC_STEP')))()
  onValueChanged('touch')
  onValueChanged('x')
  self.values.x = 0
  onValueChanged('x')
end

press('pin kick 0')
expect('a pin that is there is taken away', '/rvae/pin s:kick i:0 i:-1')
press('pin kick 24')
expect('and so is a rest', '/rvae/pin s:kick i:24 i:-1')
press('pin openhat 90')
expect('where none is, one is set', '/rvae/pin s:openhat i:90 i:100')
