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
  steps[name] = steps[name] or { tag = '', values = {} }
  return steps[name]
end

onReceiveOSC({ '/rvae/pins/kick', { { tag = 's', value = '0=100 24=0 48=90@-0.5 64=80' } } }, {})
local lit, never, plain = steps['drum 0 pin 0'], steps['drum 0 pin 24'], steps['drum 0 pin 6']
assert(lit.tag == '100' and steps['drum 0 pin 48'].tag == '90', 'a hit is kept')
assert(never.tag == '0' and plain.tag == '', 'a rest is, and nothing is nothing')
assert(lit.color == steps['drum 0 pin 48'].color and lit.color ~= never.color and never.color ~= plain.color and plain.color ~= lit.color, 'three colours')
assert(steps['drum 0 pin 64'] == nil and steps['drum 1 pin 0'] == nil, 'what lies between the steps is not shown, and no other drum')
assert(steps['drum 0 pin 4'] == nil, 'a step is no part of a number')
onReceiveOSC({ '/rvae/pins/shaker', { { tag = 's', value = '6=70' } } }, {})
assert(steps['drum 15 pin 6'].tag == '70', 'the last of sixteen')
expect('to be shown sends nothing')

-- The kit: its names, and as many drums as it has.
local function told(names)
  onReceiveOSC({ '/rvae/kit', { { tag = 's', value = 'mine' }, { tag = 's', value = names } } }, {})
end
local function drums()
  local count = 0
  for drum = 0, 15 do
    local all = {}
    for name, control in pairs(steps) do
      if string.match(name, '^drum ' .. drum .. ' ') then all[#all + 1] = control end
    end
    for _, control in ipairs(all) do assert(control.visible == all[1].visible, 'a drum is there as a whole') end
    if all[1].visible then count = count + 1 end
  end
  return count
end
told('low-conga cowbell block')
assert(drums() == 3, 'those of the kit are there, and no others')
assert(steps['drum 1 mute words'].values.text == 'cowbell' and steps['drum 0 name words'].values.text == 'low-conga', 'by its names')
assert(steps['drum 2 clear words'].values.text == 'clear block', 'with what it does before them')
told('kick snare hat openhat lowtom midtom hightom clap rim ride ridebell crash pedalhat cowbell tambourine shaker')
assert(drums() == 16, 'sixteen at most')
onReceiveOSC({ '/rvae/welcome', { { tag = 'i', value = 1 } } }, {})
told('one two')
onReceiveOSC({ '/rvae/snapshot/end', { { tag = 'i', value = 200 } } }, {})
assert(drums() == 2, 'the kit of the snapshot')
onReceiveOSC({ '/rvae/welcome', { { tag = 'i', value = 1 } } }, {})
onReceiveOSC({ '/rvae/snapshot/end', { { tag = 'i', value = 200 } } }, {})
assert(drums() == 9 and steps['drum 8 mute words'].values.text == 'rim', 'without a word it is the usual one')
expect('to be called something sends nothing')

-- What a state leaves out is asked for: another daemon may have other values, or none that anybody has set.
turn(10)
local asked = {}
for _, message in ipairs(sent) do
  assert(#message[2] == 0, 'a question has no argument')
  asked[message[1]] = (asked[message[1]] or 0) + 1
end
for _, address in ipairs({ '/rvae/latent/pad', '/rvae/pins/*', '/rvae/length/*', '/rvae/mute/*', '/rvae/follow', '/rvae/rate', '/rvae/deck/2/fade', '/rvae/gesture/playing' }) do
  assert(asked[address] == 1, address)
end
sent = {}
turn(10)
expect('they are asked once')
onReceiveOSC({ '/rvae/latent', { { tag = 'f', value = 1 }, { tag = 'f', value = 0 } } }, {})
turn(1)
expect('where another has moved the point', '/rvae/latent/pad')

local function press(name)
  self = { name = name, tag = steps[name] and steps[name].tag or '', values = { x = 1 } }
  assert(loadstring(os.getenv('RVAE_TOUCHOSC_STEP')))()
  onValueChanged('touch')
  onValueChanged('x')
  self.values.x = 0
  onValueChanged('x')
end

press('drum 0 pin 0')
expect('a pin that is there is taken away', '/rvae/pin i:0 i:0 i:-1')
press('drum 0 pin 24')
expect('and so is a rest', '/rvae/pin i:0 i:24 i:-1')
press('drum 13 pin 90')
expect('where none is, one is set', '/rvae/pin i:13 i:90 i:100')
