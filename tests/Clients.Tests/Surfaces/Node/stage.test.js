"use strict";
// Runs what the session of Open Stage Control does when its page opens, with stand-ins for the functions that its scripts have.
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");

const read = () => JSON.parse(fs.readFileSync(process.env.RVAE_STAGE, "utf8"));

function open() {
  const session = read();
  const sent = [];
  const values = {};
  const intervals = {};
  const { onCreate, tabs } = session.content;
  const widgets = tabs.flatMap((tab) => tab.widgets);
  new Function("send", "get", "setInterval", `"use strict";${onCreate}`)(
    (...message) => sent.push(message),
    (id) => values[id],
    (id, callback, delay) => (intervals[id] = { callback, delay }),
  );
  return {
    sent,
    turn: (delay) => Object.values(intervals).filter((interval) => interval.delay === delay).forEach((interval) => interval.callback()),
    type: (id, value) => (values[id] = value),
    hear: (address, value) => widgets.filter((widget) => widget.address === address).forEach((widget) => (values[widget.id] = value)),
  };
}

const hello = ["/rvae/hello", "stage", "lease", 300];
const confirm = (token) => ["/rvae/confirm", { type: "i", value: token }];

test("hello is said when the page opens, and once a minute", () => {
  const stage = open();
  assert.deepStrictEqual(stage.sent, [hello]);
  stage.turn(60000);
  stage.turn(60000);
  assert.deepStrictEqual(stage.sent, [hello, hello, hello]);
});

test("the join code goes with the token once it has been typed", () => {
  const stage = open();
  stage.type("code", "123456");
  stage.hear("/rvae/challenge", 7);
  stage.turn(250);
  assert.deepStrictEqual(stage.sent, [hello, ["/rvae/confirm", { type: "i", value: 7 }, { type: "i", value: 123456 }]]);
});

test("a challenge is answered once, and so is the next one", () => {
  const stage = open();
  stage.turn(250);
  stage.hear("/rvae/challenge", 7);
  stage.turn(250);
  stage.turn(250);
  stage.hear("/rvae/challenge", 1234567890);
  stage.turn(250);
  assert.deepStrictEqual(stage.sent, [hello, confirm(7), confirm(1234567890)]);
});

test("steps of the pins show what the daemon tells, and send what a finger does", () => {
  const session = read();
  const widgets = session.content.tabs.flatMap((tab) => tab.widgets);
  const shown = {};
  const set = (id, value, options) => {
    assert.deepStrictEqual(options, { script: false, send: false });
    assert.ok(widgets.some((widget) => widget.id === id), id);
    shown[id] = value;
  };
  const told = widgets.find((widget) => widget.address === "/rvae/pins/kick");
  new Function("value", "set", `"use strict";${told.onValue}`)("0=100 24=0 48=90@-0.5 64=80", set);
  assert.deepStrictEqual(Object.keys(shown).length, 16);
  assert.deepStrictEqual(Object.keys(shown).filter((id) => shown[id]), ["pins_pin_kick_0", "pins_pin_kick_48"]);

  const sent = [];
  const touch = (id, value) => {
    const { onValue, bypass } = widgets.find((widget) => widget.id === id);
    assert.ok(bypass);
    new Function("value", "send", `"use strict";${onValue}`)(value, (...message) => sent.push(message));
  };
  touch("pins_pin_kick_6", 1);
  touch("pins_pin_kick_6", 0);
  const pin = (velocity) => ["/rvae/pin", "kick", { type: "i", value: 6 }, { type: "i", value: velocity }];
  assert.deepStrictEqual(sent, [pin(100), pin(-1)]);
});
