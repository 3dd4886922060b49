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
  new Function("send", "get", "set", "setInterval", `"use strict";${onCreate}`)(
    (...message) => sent.push(message),
    (id) => values[id],
    (id, value, options) => {
      assert.deepStrictEqual(options, { script: false, send: false });
      values[id] = value;
    },
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

test("what a state leaves out is asked for whenever one has been told", () => {
  const stage = open();
  const take = () => stage.sent.splice(0);
  take();
  stage.hear("/rvae/snapshot/end", 200);
  stage.turn(250);
  const asked = take(), wanted = ["/rvae/kit", "/rvae/latent/pad", "/rvae/pins/*", "/rvae/length/*", "/rvae/mute/*", "/rvae/follow", "/rvae/rate", "/rvae/deck/2/fade"];
  for (const address of wanted) assert.deepStrictEqual(asked.filter(([question]) => question === address), [[address]]);
  stage.turn(250);
  assert.deepStrictEqual(take(), []);
  stage.hear("/rvae/snapshot/end", 200);
  stage.turn(250);
  assert.deepStrictEqual(take(), asked);
});

test("where another has moved the point is asked for", () => {
  const stage = open();
  stage.hear("/rvae/latent", [0, 1.5]);
  stage.turn(250);
  stage.turn(250);
  assert.deepStrictEqual(stage.sent, [hello, ["/rvae/latent/pad"]]);
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
  assert.deepStrictEqual(Object.keys(shown).filter((id) => shown[id]), ["pins_drum_0_pin_0", "pins_drum_0_pin_48"]);

  const sent = [];
  const touch = (id, value) => {
    const { onValue, bypass } = widgets.find((widget) => widget.id === id);
    assert.ok(bypass);
    new Function("value", "send", `"use strict";${onValue}`)(value, (...message) => sent.push(message));
  };
  touch("pins_drum_13_pin_6", 1);
  touch("pins_drum_13_pin_6", 0);
  const pin = (velocity) => ["/rvae/pin", { type: "i", value: 13 }, { type: "i", value: 6 }, { type: "i", value: velocity }];
  assert.deepStrictEqual(sent, [pin(100), pin(-1)]);
});

// What a widget shows of its custom variables, as in VAR{name, kick}.
const shows = (text, set) => String(text).replace(/VAR\{(\w+), ([^}]*)\}/g, (_, name, start) => set[name] ?? start);

test("drums are those of the kit, by its names", () => {
  const { tabs } = read().content;
  const widgets = tabs.flatMap((tab) => tab.widgets), drums = widgets.filter(({ id, type }) => /(^|_)drum_\d+_/.test(id) && type !== "variable");
  const variables = Object.fromEntries(widgets.map(({ id }) => [id, {}]));
  const setVar = (id, name, value) => {
    const matches = new RegExp(`^${id.replaceAll("*", ".*")}$`);
    for (const one of widgets) if (matches.test(one.id)) variables[one.id][name] = value;
  };
  const call = (names) => new Function("value", "setVar", `"use strict";${widgets.find(({ id }) => id === "kit").onValue}`)(["any", names], setVar);
  const there = () => new Set(drums.filter(({ id, visible }) => shows(visible, variables[id]) === "true").map(({ id }) => +id.match(/drum_(\d+)_/)[1])).size;
  const label = (id) => shows(widgets.find((one) => one.id === id).label, variables[id]);
  assert.strictEqual(there(), 9);
  assert.deepStrictEqual([label("drum_0_mute"), label("pins_drum_8_clear"), label("drum_3_keep")], ["kick", "clear rim", "keep"]);
  call("low-conga cowbell block");
  assert.strictEqual(there(), 3);
  assert.deepStrictEqual([label("drum_1_mute"), label("drums_drum_0_name"), label("pins_drum_2_clear")], ["cowbell", "low-conga", "clear block"]);
  call(Array.from({ length: 16 }, (_, i) => `drum-${i}`).join(" "));
  assert.strictEqual(there(), 16);
  assert.strictEqual(label("drum_1_mute"), "drum-1", "the tenth is no part of the second");
});

test("what a drum has is sent by its number, and shown where the daemon tells it by its name", () => {
  const widgets = read().content.tabs.flatMap((tab) => tab.widgets);
  assert.strictEqual(widgets.find(({ id }) => id === "drums_drum_13_length").address, "/rvae/length/13");
  const shown = [];
  for (const { id, onValue } of widgets.filter(({ address, type }) => address === "/rvae/mute/cowbell" && type === "variable"))
    new Function("value", "set", `"use strict";${onValue}`)(1, (...said) => shown.push([id, ...said]));
  const quietly = { script: false, send: false };
  assert.deepStrictEqual(shown, [["drum_13_mute_told", "drum_13_mute", 1, quietly], ["drums_drum_13_name_told", "drums_drum_13_name", 1, quietly]]);
});
