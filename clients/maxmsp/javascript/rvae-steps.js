// The steps of rvae-steps. Left outlet: messages for the daemon; right: a step's number and what its button shows, and what the menu of drums is told.

autowatch = 1;
inlets = 1;
outlets = 2;

var Shown = require("rvae-pins");
var STEPS = 16;
var pins = new Shown.Pins(STEPS);
var place = 0;

// joined: the daemon is there, perhaps with another kit.
function joined() {
  outlet(0, "/rvae/kit");
  ask();
}

// kit NAME "INSTRUMENTS": what the kit of the deck calls its instruments, and how many they are.
function kit(name, instruments) {
  var names = instruments.split(" ");
  outlet(1, "menu", "clear");
  for (var i = 0; i < names.length; i++) outlet(1, "menu", "append", names[i]);
  if (place >= names.length) show(names.length - 1);
  outlet(1, "menu", "set", place);
}

// show PLACE: shows another drum, from 0.
function show(other) {
  place = other;
  ask();
}

// tap STEP: free, pinned and never in turn.
function tap(step) {
  var velocity = pins.tap(step);
  outlet(0, "/rvae/pin", place, step * Shown.STEP, velocity);
  draw(step);
}

// item DRUM TICK VELOCITY OFFSET: a pin that the daemon told.
function item(name, tick, velocity) {
  if (name !== Shown.PLACES[place]) return;
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
