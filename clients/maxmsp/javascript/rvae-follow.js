// Tells the daemon where Live's transport is: its outlet goes into [rvae].

autowatch = 1;
inlets = 1;
outlets = 2;

var Place = require("rvae-place").Place;
var place = new Place();
var follows = 1;

// look BAR BEAT UNITS TEMPO PLAYING TICKS UNIT: what [transport] has answered.
function look(bar, beat, units, tempo, playing, ticks, unit) {
  var said = place.look(bar, beat, units, tempo, playing, ticks, unit, new Date().getTime() / 1000);
  if (!follows) return;
  for (var i = 0; i < said.length; i++) outlet(0, said[i]);
}

// joined: a daemon is there, perhaps another one, and knows nothing of Live yet. It is told all at the next look.
function joined() {
  place = new Place();
}

// follow 0 or 1: 0 where a Link session or MIDI clock leads the daemon already.
function follow(on) {
  follows = on;
  place = new Place();
}
