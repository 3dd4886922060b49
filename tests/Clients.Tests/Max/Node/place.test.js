"use strict";
// What the device for Live tells the daemon of Live's transport, under Node: the rules as they are, and the script with stand-ins for Max.
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = process.env.RVAE_MAX_JAVASCRIPT;
const { Place } = require(path.join(folder, "rvae-place.js"));

// Looks as Live's transport would be seen, in 4/4 at 120: half a second is a beat of 480 ticks.
function looks(place, playing, ticks, seconds, tempo = 120) {
  const beats = Math.floor(ticks / 480);
  return place.look(Math.floor(beats / 4) + 1, (beats % 4) + 1, ticks % 480, tempo, playing, ticks, 4, seconds);
}

test("the first look tells the tempo, and where it plays", () => {
  assert.deepStrictEqual(looks(new Place(), 0, 0, 0), [["/rvae/tempo", 120]]);
  assert.deepStrictEqual(looks(new Place(), 1, 5 * 480 + 240, 0), [["/rvae/tempo", 120], ["/rvae/position", 1, 1.5], ["/rvae/continue"]]);
});

test("a transport that runs tells nothing, also when a look is late", () => {
  const place = new Place();
  looks(place, 1, 0, 0);
  for (const seconds of [0.02, 0.04, 0.3, 0.32, 1.1]) assert.deepStrictEqual(looks(place, 1, seconds * 960, seconds), []);
});

test("a jump is told by its bar and beat, forwards, backwards and round a loop", () => {
  const place = new Place();
  looks(place, 1, 0, 0);
  assert.deepStrictEqual(looks(place, 1, 16 * 480, 0.02), [["/rvae/position", 4, 0]]);
  assert.deepStrictEqual(looks(place, 1, 16 * 480 + 19.2, 0.04), []);
  assert.deepStrictEqual(looks(place, 1, 2 * 480, 0.06), [["/rvae/position", 0, 2]]);
});

test("start, stop, a place at rest and a tempo are told once", () => {
  const place = new Place();
  looks(place, 0, 0, 0);
  assert.deepStrictEqual(looks(place, 0, 8 * 480, 1), [["/rvae/position", 2, 0]]);
  assert.deepStrictEqual(looks(place, 0, 8 * 480, 2), []);
  assert.deepStrictEqual(looks(place, 1, 8 * 480, 3), [["/rvae/position", 2, 0], ["/rvae/continue"]]);
  assert.deepStrictEqual(looks(place, 1, 9 * 480, 3.5, 140), [["/rvae/tempo", 140]]);
  assert.deepStrictEqual(looks(place, 0, 9 * 480, 3.52, 140), [["/rvae/stop"]]);
});

test("in eighths a beat has half as many ticks", () => {
  assert.deepStrictEqual(new Place().look(3, 4, 120, 100, 1, 0, 8, 0)[1], ["/rvae/position", 2, 3.5]);
});

test("the script sends what there is to tell, and nothing while another leads", () => {
  const sent = [];
  const max = { Date, outlet: (index, message) => sent.push([index, ...message]), require: (name) => require(path.join(folder, `${name}.js`)) };
  vm.createContext(max);
  vm.runInContext(fs.readFileSync(path.join(folder, "rvae-follow.js"), "utf8"), max);
  max.look(1, 1, 0, 120, 1, 0, 4);
  assert.deepStrictEqual(sent.splice(0), [[0, "/rvae/tempo", 120], [0, "/rvae/position", 0, 0], [0, "/rvae/continue"]]);
  max.look(9, 1, 0, 120, 1, 8 * 1920, 4);
  assert.deepStrictEqual(sent.splice(0), [[0, "/rvae/position", 8, 0]]);
  max.look(9, 1, 0, 120, 1, 8 * 1920, 4);
  assert.deepStrictEqual(sent.splice(0), []);
  max.joined();
  max.look(9, 1, 0, 120, 1, 8 * 1920, 4);
  assert.deepStrictEqual(sent.splice(0), [[0, "/rvae/tempo", 120], [0, "/rvae/position", 8, 0], [0, "/rvae/continue"]], "a daemon that is found knows nothing yet");
  max.follow(0);
  max.joined();
  max.look(1, 1, 0, 90, 1, 0, 4);
  assert.deepStrictEqual(sent, []);
});
