// One drum as sixteen steps: which are pinned, which are never struck, which are free. Knows nothing of Max, so that Node can test it.
"use strict";

var STEP = 6; // ticks, 24 to a quarter
// The names by which the daemon tells the first instrument of any kit, the second and so on.
var PLACES = [
  "kick", "snare", "hat", "openhat", "lowtom", "midtom", "hightom", "clap", "rim", "ride", "ridebell", "crash", "pedalhat", "cowbell", "tambourine", "shaker"
];
var FREE = -1;
var NEVER = 0;
var PINNED = 100;

function Pins(steps) {
  this.steps = steps;
  this.clear();
}

// Forgets what is shown.
Pins.prototype.clear = function () {
  this.velocities = [];
  for (var i = 0; i < this.steps; i++) this.velocities.push(FREE);
};

// A pin of the shown drum. Gives the step that shows it, or -1 where none does: between two steps, or in a later bar.
Pins.prototype.put = function (tick, velocity) {
  var step = tick / STEP;
  if (step !== Math.floor(step) || step < 0 || step >= this.steps) return -1;
  this.velocities[step] = velocity;
  return step;
};

// A tap: free, pinned and never in turn. Gives the velocity that it has now: -1 for free.
Pins.prototype.tap = function (step) {
  var before = this.velocities[step];
  var now = before === FREE ? PINNED : before === NEVER ? FREE : NEVER;
  this.velocities[step] = now;
  return now;
};

// What a step's button shows.
Pins.prototype.word = function (step) {
  var velocity = this.velocities[step];
  return velocity === FREE ? "-" : velocity === NEVER ? "x" : "o";
};

exports.Pins = Pins;
exports.STEP = STEP;
exports.PLACES = PLACES;
