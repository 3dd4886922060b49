"use strict";
// Runs what the session of Open Stage Control does when its page opens, with stand-ins for the functions that its scripts have.
const test = require("node:test");
const assert = require("node:assert");

function open() {
  const session = JSON.parse(process.env.RVAE_STAGE);
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
