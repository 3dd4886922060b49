// The steps of rvae-steps. Left outlet: messages for the daemon; right: a step's number and what its button shows.

autowatch = 1;
inlets = 1;
outlets = 2;

var Shown = require("rvae-pins");
var STEPS = 16;
var pins = new Shown.Pins(STEPS);
var drum = "kick";

// show NAME: shows another drum.
function show(name) {
  drum = name;
  ask();
}

// tap STEP: free, pinned and never in turn.
function tap(step) {
  var velocity = pins.tap(step);
  outlet(0, "/rvae/pin", drum, step * Shown.STEP, velocity);
  draw(step);
}

// item DRUM TICK VELOCITY OFFSET: a pin that the daemon told.
function item(name, tick, velocity) {
  if (name !== drum) return;
  var step = pins.put(tick, velocity);
  if (step >= 0) draw(step);
}

// Another client has changed pins, or the daemon is back: all of them are asked for.
function ask() {
  pins.clear();
  for (var step = 0; step < STEPS; step++) draw(step);
  outlet(0, "/rvae/pins");
}

function draw(step) {
  outlet(1, step, pins.word(step));
}
