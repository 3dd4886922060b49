// Where Live's transport is, and what the daemon has to be told of it. Knows nothing of Max, so that Node can test it.
"use strict";

var QUARTER = 480; // Live's ticks
var JUMP = QUARTER / 2; // what differs by more from where the time leads is a jump, and not a late look

function Place() {
  this.last = null;
}

// A look at the transport. Gives the messages for the daemon, none as a rule.
// bar, beat from 1; units of the beat; tempo in quarters a minute; playing 0 or 1; ticks since the beginning; beat unit (4, 8 ...);
// seconds of any clock.
Place.prototype.look = function (bar, beat, units, tempo, playing, ticks, unit, seconds) {
  var last = this.last, said = [];
  this.last = { playing: playing, tempo: tempo, ticks: ticks, seconds: seconds };
  var place = ["/rvae/position", bar - 1, beat - 1 + units / (QUARTER * 4 / unit)];
  if (!last || Math.abs(last.tempo - tempo) > 0.0005) said.push(["/rvae/tempo", tempo]);
  if (!last) {
    if (playing) said.push(place, ["/rvae/continue"]);
    return said;
  }
  if (playing && !last.playing) return said.concat([place, ["/rvae/continue"]]);
  if (!playing && last.playing) said.push(["/rvae/stop"]);
  if (Math.abs(ticks - this.expected(last, playing, seconds)) > JUMP) said.push(place);
  return said;
};

// Where the time that has passed leads.
Place.prototype.expected = function (last, playing, seconds) {
  var moves = playing && last.playing;
  return last.ticks + (moves ? (seconds - last.seconds) * last.tempo / 60 * QUARTER : 0);
};

exports.Place = Place;
