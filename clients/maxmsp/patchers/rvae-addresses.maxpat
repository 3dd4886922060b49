{
  "patcher": {
    "fileversion": 1,
    "appversion": {
      "major": 8,
      "minor": 0,
      "revision": 0,
      "architecture": "x64",
      "modernui": 1
    },
    "classnamespace": "box",
    "rect": [
      80,
      100,
      940,
      9199.5
    ],
    "openinpresentation": 1,
    "openrect": [
      0,
      0,
      940,
      9199.5
    ],
    "description": "Made from the daemon's address table: do not edit.",
    "boxes": [
      {
        "box": {
          "comment": "messages for rvae",
          "maxclass": "outlet",
          "numinlets": 1,
          "numoutlets": 0,
          "index": 1,
          "id": "obj-1",
          "patching_rect": [
            900,
            4,
            30,
            30
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "SESSION",
          "fontface": 1,
          "id": "obj-2",
          "patching_rect": [
            10,
            16,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            16,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/status",
          "id": "obj-3",
          "patching_rect": [
            10,
            42,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            42,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How the daemon does. model is that of deck 1. jitterP99Ms: 99 of 100 recent events were no later than this. dropped: events left out since the daemon started. jobs: trainings that run or wait.",
          "linecount": 3,
          "id": "obj-4",
          "patching_rect": [
            310,
            42,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            42,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/clients",
          "id": "obj-5",
          "patching_rect": [
            10,
            97.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            97.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The clients, a message each: number, name, network address, and claimed scopes, separated by spaces.",
          "linecount": 2,
          "id": "obj-6",
          "patching_rect": [
            310,
            97.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            97.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/claim deck/1",
          "id": "obj-7",
          "patching_rect": [
            10,
            138.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            138.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Claims a scope (deck/1, transport, deck/1/mute …): only this client may set what is in it, until it releases the scope or its lease ends. A claim is of values, under every address that changes them: deck/1/latent/x is the whole position, the pad and Wekinator's outputs, too, and transport/playing is play, stop and continue. claimed: another client holds part of the scope. force takes it over; clients with state events hear /rvae/claims/taken. A client that joins again by the same name from the same host takes its claims over. A client has at most 16. In a room a claim holds at all sites: /rvae/room/claims lists those of the others. (force force, default force)",
          "linecount": 8,
          "id": "obj-8",
          "patching_rect": [
            310,
            138.5,
            610,
            122
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            138.5,
            610,
            122
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/release deck/1",
          "id": "obj-9",
          "patching_rect": [
            10,
            266.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            266.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Gives a claimed scope back. not-found: this client has not claimed it.",
          "linecount": 1,
          "id": "obj-10",
          "patching_rect": [
            310,
            266.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            266.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/clock/ping 1",
          "id": "obj-11",
          "patching_rect": [
            10,
            294.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            294.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Reads the daemon's clock, so that a client can find how far its own is off. The answer has two times, in seconds and microseconds since the daemon started: when the ping arrived, and when the pong left.",
          "linecount": 3,
          "id": "obj-12",
          "patching_rect": [
            310,
            294.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            294.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/http/ticket play",
          "id": "obj-13",
          "patching_rect": [
            10,
            350,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            350,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Gives a ticket for plain HTTP, where the daemon wants a secret or a join code. Send files up and down with Authorization: Bearer TICKET or ?ticket=TICKET. A ticket to watch changes nothing: a page shows the space to an audience with it. (kind play|watch, default play)",
          "linecount": 3,
          "id": "obj-14",
          "patching_rect": [
            310,
            350,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            350,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/sync 1",
          "id": "obj-15",
          "patching_rect": [
            10,
            405.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            405.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Answers when everything that this client sent before has ended: trainings, model changes, and bundles that wait for their time.",
          "linecount": 2,
          "id": "obj-16",
          "patching_rect": [
            310,
            405.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            405.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/call 1 /rvae/status",
          "id": "obj-17",
          "patching_rect": [
            10,
            446.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            446.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Runs another message, whose address and arguments follow, and answers with the id. /rvae/reply has the value, the count or the names that the answer ends with. /rvae/fail has the id as its last argument.",
          "linecount": 3,
          "id": "obj-18",
          "patching_rect": [
            310,
            446.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            446.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/addresses",
          "id": "obj-19",
          "patching_rect": [
            10,
            502,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            502,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the address table, a row a message.",
          "linecount": 1,
          "id": "obj-20",
          "patching_rect": [
            310,
            502,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            502,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/help /rvae/status",
          "id": "obj-21",
          "patching_rect": [
            10,
            530,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            530,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The row of one address. not-found: there is no such address.",
          "linecount": 1,
          "id": "obj-22",
          "patching_rect": [
            310,
            530,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            530,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/version",
          "id": "obj-23",
          "patching_rect": [
            10,
            558,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            558,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The version of the program, and the number of the protocol.",
          "linecount": 1,
          "id": "obj-24",
          "patching_rect": [
            310,
            558,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            558,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dump 1",
          "id": "obj-25",
          "patching_rect": [
            10,
            586,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            586,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "1 writes every message of this client to the daemon's log, 0 stops it: a help when a patch does not do what it should. At most 50 messages a second are written; the log counts the others. denied: only clients and programs on this machine may ask for it. (on 0…1, default 1)",
          "linecount": 3,
          "id": "obj-26",
          "patching_rect": [
            310,
            586,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            586,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/trace 1",
          "id": "obj-27",
          "patching_rect": [
            10,
            641.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            641.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "1 reports how fast each gesture of this client was heard, 0 stops it. A gesture is a message that changes a value. Each report has the time at which the packet came (seconds and microseconds of the daemon's clock), and the milliseconds from there until the change was made, until its groove was decoded, and until the first tick that plays by it was due, with the number of that tick. -1 means that it did not happen: nothing had to be decoded, it was not heard within 15 s, or the transport rests. Only for clients and for this machine; for four at a time, for ten minutes. (on 0…1, default 1)",
          "linecount": 7,
          "id": "obj-28",
          "patching_rect": [
            310,
            641.5,
            610,
            107.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            641.5,
            610,
            107.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/find",
          "id": "obj-29",
          "patching_rect": [
            10,
            755,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            755,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Finds the daemons on this machine and on its networks, this one with them, in half a second. If you know no daemon, ask the network itself: send /rvae/find [i:replyPort] to UDP port 9696, by broadcast or to the group 239.255.96.96. Each daemon then answers with /rvae/here, to the port that asked or to replyPort there. If you ask one daemon, the answer comes as any other does. (replyPort 1…65535)",
          "linecount": 5,
          "id": "obj-30",
          "patching_rect": [
            310,
            755,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            755,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/join/code",
          "id": "obj-31",
          "patching_rect": [
            10,
            839.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            839.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The join code of this start: the six digits with which clients on other machines are let in, by /rvae/confirm i:token i:code. 0 means that none is wanted. Only clients that are in may ask.",
          "linecount": 3,
          "id": "obj-32",
          "patching_rect": [
            310,
            839.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            839.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/drops",
          "id": "obj-33",
          "patching_rect": [
            10,
            895,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            895,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Counts what the daemon gave up since it started, by cause: unreadable packets, bundles that it could not hold, packets denied without the secret or the join code, failures that it did not report, answers withheld from unconfirmed addresses, unsendable messages, packets from outside the allowed networks, senders that it forgot, connections that it refused, slow readers, broken frames, datagrams that were not sent (unsent), events that came too late to play, and datagrams that the socket had no room for.",
          "linecount": 6,
          "id": "obj-34",
          "patching_rect": [
            310,
            895,
            610,
            93
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            895,
            610,
            93
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/figures",
          "id": "obj-35",
          "patching_rect": [
            10,
            994,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            994,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The daemon's figures since it started: ticks played, ticks missed that could not be played in time, events left out, late-p99 (99 of 100 recent events were no later than this, in microseconds), bytes allocated by the threads of ticks, inference, outputs and receiver (allocated-…; none in the steady state), garbage collections, and milliseconds for which these stopped all threads (paused). Numbers wrap at 2^31.",
          "linecount": 5,
          "id": "obj-36",
          "patching_rect": [
            310,
            994,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            994,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "POSITION",
          "fontface": 1,
          "id": "obj-37",
          "patching_rect": [
            10,
            1084.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1084.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent 0. 0.",
          "id": "obj-38",
          "patching_rect": [
            10,
            1110.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1110.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Where the deck is in its model's plane of rhythms. Near points play relatives of one groove, far points play another groove. Each axis goes from -range to range; the range is the model's, as a rule 3. (x ±range, default 0; y ±range, default 0)",
          "linecount": 3,
          "id": "obj-39",
          "patching_rect": [
            310,
            1110.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1110.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/x 0.",
          "id": "obj-40",
          "patching_rect": [
            10,
            1166,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1166,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The first axis of the position alone. (x ±range, default 0)",
          "linecount": 1,
          "id": "obj-41",
          "patching_rect": [
            310,
            1166,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1166,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/y 0.",
          "id": "obj-42",
          "patching_rect": [
            10,
            1194,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1194,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The second axis of the position alone. (y ±range, default 0)",
          "linecount": 1,
          "id": "obj-43",
          "patching_rect": [
            310,
            1194,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1194,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/pad 0.5 0.5",
          "id": "obj-44",
          "patching_rect": [
            10,
            1222,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1222,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The position as on a pad: u and v go from 0 to 1 over the whole plane, v upwards. (u 0…1, default 0.5; v 0…1, default 0.5)",
          "linecount": 2,
          "id": "obj-45",
          "patching_rect": [
            310,
            1222,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1222,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/pad/z 0",
          "id": "obj-46",
          "patching_rect": [
            10,
            1263,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1263,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "A finger touches a pad (1) or leaves it (0), as TouchOSC sends it. The daemon takes the message and changes nothing: the position stays where the finger left it. (touch 0…1, default 0)",
          "linecount": 2,
          "id": "obj-47",
          "patching_rect": [
            310,
            1263,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1263,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/wek/outputs 0.5 0.5",
          "id": "obj-48",
          "patching_rect": [
            10,
            1304,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1304,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Wekinator's two outputs move deck 1 as a pad does. (u 0…1, default 0.5; v 0…1, default 0.5)",
          "linecount": 1,
          "id": "obj-49",
          "patching_rect": [
            310,
            1304,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1304,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/glide 0.",
          "id": "obj-50",
          "patching_rect": [
            10,
            1332,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1332,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The time in which the position travels to a new one. 0 jumps. In a longer time the deck plays every groove on the way. (time 0…60000 ms, default 0)",
          "linecount": 2,
          "id": "obj-51",
          "patching_rect": [
            310,
            1332,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1332,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/store mine",
          "id": "obj-52",
          "patching_rect": [
            10,
            1373,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1373,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Stores the position under a name, with the deck's model. A position of the same name is replaced. /rvae/done comes when it is on disk.",
          "linecount": 2,
          "id": "obj-53",
          "patching_rect": [
            310,
            1373,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1373,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/stored",
          "id": "obj-54",
          "patching_rect": [
            10,
            1414,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1414,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the positions that are stored with the deck's model, in the order in which they were first stored.",
          "linecount": 2,
          "id": "obj-55",
          "patching_rect": [
            310,
            1414,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1414,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/recall mine",
          "id": "obj-56",
          "patching_rect": [
            10,
            1455,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1455,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Goes to a stored position in the time of latent/glide. not-found: the model has no position of that name.",
          "linecount": 2,
          "id": "obj-57",
          "patching_rect": [
            310,
            1455,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1455,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/walk off",
          "id": "obj-58",
          "patching_rect": [
            10,
            1496,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1496,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Moves the position by itself, in time with the bars. orbit goes in a circle of this radius, drift wanders at random within the radius, and path goes through the stored positions. One round takes this many bars. What is left out keeps its value. not-found: no position is stored for a path. (kind off|orbit|drift|path, default off; bars 0.25…64 bars, default 4; radius 0…10, default 1)",
          "linecount": 5,
          "id": "obj-59",
          "patching_rect": [
            310,
            1496,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1496,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/1 0.",
          "id": "obj-60",
          "patching_rect": [
            10,
            1580.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1580.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 1 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-61",
          "patching_rect": [
            310,
            1580.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1580.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/2 0.",
          "id": "obj-62",
          "patching_rect": [
            10,
            1621.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1621.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 2 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-63",
          "patching_rect": [
            310,
            1621.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1621.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/3 0.",
          "id": "obj-64",
          "patching_rect": [
            10,
            1662.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1662.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 3 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-65",
          "patching_rect": [
            310,
            1662.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1662.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/4 0.",
          "id": "obj-66",
          "patching_rect": [
            10,
            1703.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1703.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 4 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-67",
          "patching_rect": [
            310,
            1703.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1703.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/5 0.",
          "id": "obj-68",
          "patching_rect": [
            10,
            1744.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1744.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 5 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-69",
          "patching_rect": [
            310,
            1744.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1744.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/6 0.",
          "id": "obj-70",
          "patching_rect": [
            10,
            1785.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1785.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 6 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-71",
          "patching_rect": [
            310,
            1785.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1785.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/7 0.",
          "id": "obj-72",
          "patching_rect": [
            10,
            1826.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1826.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 7 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-73",
          "patching_rect": [
            310,
            1826.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1826.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/8 0.",
          "id": "obj-74",
          "patching_rect": [
            10,
            1867.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1867.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Dimension 8 of the position. A dimension that the pad moves along (pad/axes) is also a coordinate of latent. not-found: the model has fewer dimensions. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-75",
          "patching_rect": [
            310,
            1867.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1867.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/latent/all 0. 0.",
          "id": "obj-76",
          "patching_rect": [
            10,
            1908.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1908.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The whole position: a value for each dimension of the model, 2 to 8. What is left out keeps its value. not-found: the model has fewer dimensions. /rvae/train … dims 4 learns a model with more than two. (x1 ±range, default 0; x2 ±range, default 0; x3 ±range, default 0; x4 ±range, default 0; x5 ±range, default 0; x6 ±range, default 0; x7 ±range, default 0; x8 ±range, default 0)",
          "linecount": 5,
          "id": "obj-77",
          "patching_rect": [
            310,
            1908.5,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1908.5,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/pad/axes 1 2",
          "id": "obj-78",
          "patching_rect": [
            10,
            1993,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1993,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The two dimensions, from 1, that pad, position, walk, noise and map move along. The others keep their values, and the deck stays where it is. (first 1…8, default 1; second 1…8, default 2)",
          "linecount": 3,
          "id": "obj-79",
          "patching_rect": [
            310,
            1993,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1993,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/pad/plane   ",
          "id": "obj-80",
          "patching_rect": [
            10,
            2048.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2048.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Three stored positions of the deck's model (latent/store). Pad, position, walk, noise and map move in the plane through them. The first lies below the middle of the pad to the left, the second below it to the right, the third above it. To go back to two dimensions, send empty names, set pad/axes, or move one dimension by itself.",
          "linecount": 4,
          "id": "obj-81",
          "patching_rect": [
            310,
            2048.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2048.5,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "MODELS",
          "fontface": 1,
          "id": "obj-82",
          "patching_rect": [
            10,
            2124.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2124.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/morph mine",
          "id": "obj-83",
          "patching_rect": [
            10,
            2150.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2150.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Brings another model in over this many bars, from the next bar line on: hit by hit, by a draw with noise/seed, until it plays alone. Meanwhile both models follow the position and the controls. On any failure the old one plays on. (bars 1…64 bars, default 4)",
          "linecount": 3,
          "id": "obj-84",
          "patching_rect": [
            310,
            2150.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2150.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/morph/cancel",
          "id": "obj-85",
          "patching_rect": [
            10,
            2206,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2206,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes a morph back: the model that the deck leaves plays alone again. not-found: no model comes in on this deck.",
          "linecount": 2,
          "id": "obj-86",
          "patching_rect": [
            310,
            2206,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2206,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/morphing",
          "id": "obj-87",
          "patching_rect": [
            10,
            2247,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2247,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The model that the deck leaves while another one comes in (morph); empty when none comes in. It is sent when a morph begins and when it ends.",
          "linecount": 2,
          "id": "obj-88",
          "patching_rect": [
            310,
            2247,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2247,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/models",
          "id": "obj-89",
          "patching_rect": [
            10,
            2288,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2288,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the models: name, kind, dimensions, ticks of the grid, metre, and number of clips.",
          "linecount": 1,
          "id": "obj-90",
          "patching_rect": [
            310,
            2288,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2288,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/model mine",
          "id": "obj-91",
          "patching_rect": [
            10,
            2316,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2316,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The deck's model. Setting it loads another model while the old one plays, then swaps them without a missed tick. /rvae/done /rvae/model s:name comes when the new one plays. On any failure the old one plays on.",
          "linecount": 3,
          "id": "obj-92",
          "patching_rect": [
            310,
            2316,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2316,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/kit",
          "id": "obj-93",
          "patching_rect": [
            10,
            2371.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2371.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The kit of the deck's model: its name, and its instruments in order. Addresses take these names. They also take the names that are the same for every kit (kick, snare, hat …) for its first, second, third instrument and so on. (name default nine; instruments default kick snare hat openhat lowtom midtom hightom clap rim)",
          "linecount": 4,
          "id": "obj-94",
          "patching_rect": [
            310,
            2371.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2371.5,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/model/card",
          "id": "obj-95",
          "patching_rect": [
            10,
            2441.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2441.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The card of the deck's model: what it was learned from, and how well it does. Each message has a key and its value.",
          "linecount": 2,
          "id": "obj-96",
          "patching_rect": [
            310,
            2441.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2441.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/model/rename mine better",
          "id": "obj-97",
          "patching_rect": [
            10,
            2482.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2482.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Renames a model of yours. busy: it plays, or is on its way to a deck. denied: it came with the program, or the new name is taken.",
          "linecount": 2,
          "id": "obj-98",
          "patching_rect": [
            310,
            2482.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2482.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/model/delete mine",
          "id": "obj-99",
          "patching_rect": [
            10,
            2523.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2523.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Deletes a model of yours for good, with its stored positions. busy: it plays, or is on its way to a deck. denied: it came with the program.",
          "linecount": 2,
          "id": "obj-100",
          "patching_rect": [
            310,
            2523.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2523.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/datasets",
          "id": "obj-101",
          "patching_rect": [
            10,
            2564.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2564.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the datasets, from which models are learned: name, and how many clips and bars.",
          "linecount": 1,
          "id": "obj-102",
          "patching_rect": [
            310,
            2564.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2564.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/model/next",
          "id": "obj-103",
          "patching_rect": [
            10,
            2592.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2592.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes the next model by name; after the last comes the first. With 0 bars it is swapped in at once, as with model; with more it comes in as with morph. On any failure the old one plays on. (bars 0…64 bars, default 0)",
          "linecount": 3,
          "id": "obj-104",
          "patching_rect": [
            310,
            2592.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2592.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/model/previous",
          "id": "obj-105",
          "patching_rect": [
            10,
            2648,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2648,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes the model before by name; before the first comes the last. With 0 bars it is swapped in at once, as with model; with more it comes in as with morph. On any failure the old one plays on. (bars 0…64 bars, default 0)",
          "linecount": 3,
          "id": "obj-106",
          "patching_rect": [
            310,
            2648,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2648,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "DECK",
          "fontface": 1,
          "id": "obj-107",
          "patching_rect": [
            10,
            2709.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2709.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/threshold 0.5",
          "id": "obj-108",
          "patching_rect": [
            10,
            2735.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2735.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How sure the model has to be of a hit before it sounds. Low is busy, down to ghost notes; high leaves the skeleton. (probability 0…1, default 0.5)",
          "linecount": 2,
          "id": "obj-109",
          "patching_rect": [
            310,
            2735.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2735.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/density -1.",
          "id": "obj-110",
          "patching_rect": [
            10,
            2776.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2776.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The share of each instrument's likeliest hits that sounds, in place of the threshold. -1 is off: the threshold decides again. (share -1 or 0…1, default -1)",
          "linecount": 2,
          "id": "obj-111",
          "patching_rect": [
            310,
            2776.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2776.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/chaos 0.",
          "id": "obj-112",
          "patching_rect": [
            10,
            2817.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2817.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Every bar, each instrument plays a few likely hits more or fewer, by a seeded draw. A hit that the model does not believe in never sounds. (amount 0…1, default 0)",
          "linecount": 2,
          "id": "obj-113",
          "patching_rect": [
            310,
            2817.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2817.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/chaos/lock 0",
          "id": "obj-114",
          "patching_rect": [
            10,
            2858.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2858.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Repeats this bar's draw of chaos: the variation becomes the loop. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-115",
          "patching_rect": [
            310,
            2858.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2858.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/noise 0.",
          "id": "obj-116",
          "patching_rect": [
            10,
            2886.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2886.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How far from the position each bar is played, on average, in the units of the position. Each bar draws a new point: the loop never quite repeats. (deviation 0…2, default 0)",
          "linecount": 2,
          "id": "obj-117",
          "patching_rect": [
            310,
            2886.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2886.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/noise/seed 0",
          "id": "obj-118",
          "patching_rect": [
            10,
            2927.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2927.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The seed of the deck's draws. The same seed gives the same noise, chaos and drift, bar by bar. (seed default 0)",
          "linecount": 2,
          "id": "obj-119",
          "patching_rect": [
            310,
            2927.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2927.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/microtiming 1.",
          "id": "obj-120",
          "patching_rect": [
            10,
            2968.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2968.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How far hits lie off the grid. 0 is exactly on it, 1 is as the drummers played that the model learned from, 2 is twice as far. (amount 0…2, default 1)",
          "linecount": 2,
          "id": "obj-121",
          "patching_rect": [
            310,
            2968.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2968.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/swing 0.",
          "id": "obj-122",
          "patching_rect": [
            10,
            3009.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3009.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Delays every second sixteenth. At 0.5 the delay is a third of a sixteenth, a triplet shuffle; at 1 it is a third of an eighth. (amount 0…1, default 0)",
          "linecount": 2,
          "id": "obj-123",
          "patching_rect": [
            310,
            3009.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3009.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/velocity 1.",
          "id": "obj-124",
          "patching_rect": [
            10,
            3050.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3050.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Scales the velocities of all instruments. (scale 0…2, default 1)",
          "linecount": 1,
          "id": "obj-125",
          "patching_rect": [
            310,
            3050.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3050.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gap 2",
          "id": "obj-126",
          "patching_rect": [
            10,
            3078.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3078.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Of two hits of one instrument that are nearer than this, only the stronger sounds: no machine-gun flams. (ticks 0…24 ticks, default 2)",
          "linecount": 2,
          "id": "obj-127",
          "patching_rect": [
            310,
            3078.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3078.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/follow 0.",
          "id": "obj-128",
          "patching_rect": [
            10,
            3119.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3119.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How far the deck follows what you play (MIDI notes, /rvae/dataset/hit). At the end of each bar that you played in, its position moves towards the groove that is most like that bar. 0 is off, 1 goes all the way, 0.5 half of it. After a bar in which you play nothing it stays where it is. (amount 0…1, default 0)",
          "linecount": 4,
          "id": "obj-129",
          "patching_rect": [
            310,
            3119.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3119.5,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/quantize tick",
          "id": "obj-130",
          "patching_rect": [
            10,
            3189.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3189.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "When a new pattern takes over: at once (off), or at the next tick, beat or bar line. (when off|tick|beat|bar, default tick)",
          "linecount": 2,
          "id": "obj-131",
          "patching_rect": [
            310,
            3189.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3189.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/freeze 0",
          "id": "obj-132",
          "patching_rect": [
            10,
            3230.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3230.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Keeps the pattern that plays, whatever moves. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-133",
          "patching_rect": [
            310,
            3230.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3230.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/rate 1.",
          "id": "obj-134",
          "patching_rect": [
            10,
            3258.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3258.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How fast the groove passes: 0.5 is half time, 1 is as it is, 2 is double time. A value between them becomes the nearest. Bars keep their length, and nothing that waits for a bar line moves. At 2, of two hits on neighbouring ticks only the stronger sounds. (rate 0.5…2, default 1)",
          "linecount": 4,
          "id": "obj-135",
          "patching_rect": [
            310,
            3258.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3258.5,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/mute 0",
          "id": "obj-136",
          "patching_rect": [
            10,
            3328.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3328.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Silences the whole deck. It goes on counting. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-137",
          "patching_rect": [
            310,
            3328.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3328.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/midi/channel 10",
          "id": "obj-138",
          "patching_rect": [
            10,
            3356.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3356.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The MIDI channel on which the deck sends its hits. (channel 1…16, default 10)",
          "linecount": 1,
          "id": "obj-139",
          "patching_rect": [
            310,
            3356.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3356.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/level 1.",
          "id": "obj-140",
          "patching_rect": [
            10,
            3384.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3384.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The deck's level in the mix: it scales the velocities. 0 silences the deck. (level 0…1, default 1)",
          "linecount": 2,
          "id": "obj-141",
          "patching_rect": [
            310,
            3384.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3384.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/fade 0.",
          "id": "obj-142",
          "patching_rect": [
            10,
            3425.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3425.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The crossfade from the deck of fade/with to this one. 0 is that deck alone, 1 is this deck alone. Without fade/with it does nothing. (amount 0…1, default 0)",
          "linecount": 2,
          "id": "obj-143",
          "patching_rect": [
            310,
            3425.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3425.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/fade/with 0",
          "id": "obj-144",
          "patching_rect": [
            10,
            3466.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3466.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The deck, 1 to 4, from which this one is faded in. 0, or its own number, is none. Several decks can be faded with one deck. (deck 0…4, default 0)",
          "linecount": 2,
          "id": "obj-145",
          "patching_rect": [
            310,
            3466.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3466.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/fade/by level",
          "id": "obj-146",
          "patching_rect": [
            10,
            3507.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3507.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How the two decks of a crossfade share what sounds. level: both sound, at equal power. hits: each hit of an instrument comes from one of the two, by a draw with this deck's noise/seed. (by level|hits, default level)",
          "linecount": 3,
          "id": "obj-147",
          "patching_rect": [
            310,
            3507.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3507.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/answer 0",
          "id": "obj-148",
          "patching_rect": [
            10,
            3563,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3563,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The deck, 1 to 4, whose rests this one fills. This deck sounds only where that deck has no hit within a sixteenth. 0, or its own number, is none. What is muted on that deck counts as a rest. (deck 0…4, default 0)",
          "linecount": 3,
          "id": "obj-149",
          "patching_rect": [
            310,
            3563,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3563,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/condition/kick 0.",
          "id": "obj-150",
          "patching_rect": [
            10,
            3618.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3618.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How many kicks a bar has, against the bars that the model learned from. 0 is their mean, 1 is a standard deviation more. For a model without this condition it is 0, and setting it is answered unavailable. (score -3…3, default 0)",
          "linecount": 3,
          "id": "obj-151",
          "patching_rect": [
            310,
            3618.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3618.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/condition/hats 0.",
          "id": "obj-152",
          "patching_rect": [
            10,
            3674,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3674,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How many hats, closed and open, a bar has, against the bars that the model learned from. 0 is their mean, 1 is a standard deviation more. For a model without this condition it is 0, and setting it is answered unavailable. (score -3…3, default 0)",
          "linecount": 3,
          "id": "obj-153",
          "patching_rect": [
            310,
            3674,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3674,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/condition/onoff 0.",
          "id": "obj-154",
          "patching_rect": [
            10,
            3729.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3729.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How many kicks fall off the beat for each one on it, against the bars that the model learned from. 0 is their mean, low is four to the floor. For a model without this condition it is 0, and setting it is answered unavailable. (score -3…3, default 0)",
          "linecount": 3,
          "id": "obj-155",
          "patching_rect": [
            310,
            3729.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3729.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "INSTRUMENT",
          "fontface": 1,
          "id": "obj-156",
          "patching_rect": [
            10,
            3791,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3791,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/threshold/kick -1.",
          "id": "obj-157",
          "patching_rect": [
            10,
            3817,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3817,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "This instrument's own threshold: thin the hats and keep the kick. -1 takes the deck's. (probability -1 or 0…1, default -1)",
          "linecount": 2,
          "id": "obj-158",
          "patching_rect": [
            310,
            3817,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3817,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/mute/kick 0",
          "id": "obj-159",
          "patching_rect": [
            10,
            3858,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3858,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Silences one instrument. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-160",
          "patching_rect": [
            310,
            3858,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3858,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/solo/kick 0",
          "id": "obj-161",
          "patching_rect": [
            10,
            3886,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3886,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "If any instrument has solo, only those that have it sound. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-162",
          "patching_rect": [
            310,
            3886,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3886,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/note/kick 0",
          "id": "obj-163",
          "patching_rect": [
            10,
            3914,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3914,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The MIDI note that this instrument sends and reports. (note 0…127)",
          "linecount": 1,
          "id": "obj-164",
          "patching_rect": [
            310,
            3914,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3914,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/freeze/kick 0",
          "id": "obj-165",
          "patching_rect": [
            10,
            3942,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3942,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "This instrument keeps what it plays while the others follow the position. It keeps it over a change of the model, too, if the grid stays the same. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-166",
          "patching_rect": [
            310,
            3942,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3942,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/density/kick -1.",
          "id": "obj-167",
          "patching_rect": [
            10,
            3983,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3983,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The share of this instrument's likeliest hits that sounds. -1 takes the deck's. (share -1 or 0…1, default -1)",
          "linecount": 2,
          "id": "obj-168",
          "patching_rect": [
            310,
            3983,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3983,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/length/kick 0",
          "id": "obj-169",
          "patching_rect": [
            10,
            4024,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4024,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "This instrument begins its pattern again after this many ticks: 72 is three beats against the four of the others. 0 is the length of the groove. In a loop that is longer than the groove, the groove begins once more. (ticks 0…1536 ticks, default 0)",
          "linecount": 3,
          "id": "obj-170",
          "patching_rect": [
            310,
            4024,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4024,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/rotate/kick 0",
          "id": "obj-171",
          "patching_rect": [
            10,
            4079.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4079.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Turns this instrument's loop by this many ticks. Positive is later, negative is earlier; 6 is a sixteenth. What leaves the end comes in at the beginning. (ticks -1536…1536 ticks, default 0)",
          "linecount": 3,
          "id": "obj-172",
          "patching_rect": [
            310,
            4079.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4079.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/shift/kick 0.",
          "id": "obj-173",
          "patching_rect": [
            10,
            4135,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4135,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Plays this instrument later (positive) or earlier (negative): a snare that drags, a hat that pushes. Together with microtiming and swing, a hit moves by 16 ticks at most. (time -100…100 ms, default 0)",
          "linecount": 3,
          "id": "obj-174",
          "patching_rect": [
            310,
            4135,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4135,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/velocity/kick 1.",
          "id": "obj-175",
          "patching_rect": [
            10,
            4190.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4190.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Scales the velocities of this instrument, on top of the deck's own scale. (scale 0…2, default 1)",
          "linecount": 2,
          "id": "obj-176",
          "patching_rect": [
            310,
            4190.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4190.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/probability/kick 1.",
          "id": "obj-177",
          "patching_rect": [
            10,
            4231.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4231.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How likely each hit of this instrument is to sound, by a seeded draw each time. At 0.5 about every second hit sounds. Pins always sound. (probability 0…1, default 1)",
          "linecount": 2,
          "id": "obj-178",
          "patching_rect": [
            310,
            4231.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4231.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "PINS",
          "fontface": 1,
          "id": "obj-179",
          "patching_rect": [
            10,
            4278.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4278.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/pin kick 0 -1",
          "id": "obj-180",
          "patching_rect": [
            10,
            4304.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4304.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Pins a hit of your own at a tick of the groove's loop: it stays while the position moves. 24 ticks are a quarter note; a groove of two bars has pins of its own in each bar. Velocity 0 means that no hit sounds there, -1 takes the pin away. The offset is in ticks. Only mute and solo silence a pin. (instrument kick|snare|hat|openhat|lowtom|midtom|hightom|clap|rim|ride|ridebell|crash|pedalhat|cowbell|tambourine|shaker; tick 0…1535; velocity -1…127; offset -4…4 ticks, default 0)",
          "linecount": 6,
          "id": "obj-181",
          "patching_rect": [
            310,
            4304.5,
            610,
            93
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4304.5,
            610,
            93
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/unpin kick 0",
          "id": "obj-182",
          "patching_rect": [
            10,
            4403.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4403.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes a pin away: the model decides at this tick again. (instrument kick|snare|hat|openhat|lowtom|midtom|hightom|clap|rim|ride|ridebell|crash|pedalhat|cowbell|tambourine|shaker; tick 0…1535)",
          "linecount": 3,
          "id": "obj-183",
          "patching_rect": [
            310,
            4403.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4403.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/pins",
          "id": "obj-184",
          "patching_rect": [
            10,
            4459,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4459,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the pins of the deck, in the order of instrument and tick.",
          "linecount": 1,
          "id": "obj-185",
          "patching_rect": [
            310,
            4459,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4459,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/pins/clear",
          "id": "obj-186",
          "patching_rect": [
            10,
            4487,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4487,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes all pins of the deck away.",
          "linecount": 1,
          "id": "obj-187",
          "patching_rect": [
            310,
            4487,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4487,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/pins/clear/kick",
          "id": "obj-188",
          "patching_rect": [
            10,
            4515,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4515,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes all pins of one instrument away.",
          "linecount": 1,
          "id": "obj-189",
          "patching_rect": [
            310,
            4515,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4515,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/pins/kick ",
          "id": "obj-190",
          "patching_rect": [
            10,
            4543,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4543,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "All pins of one instrument as a line of tick=velocity, with @offset if that is not 0: 0=100 24=0 48=90@-0.5. Empty is none. Setting it replaces them all. An instrument has at most 40 pins, a deck 128.",
          "linecount": 3,
          "id": "obj-191",
          "patching_rect": [
            310,
            4543,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4543,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "TRANSPORT",
          "fontface": 1,
          "id": "obj-192",
          "patching_rect": [
            10,
            4604.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4604.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/play",
          "id": "obj-193",
          "patching_rect": [
            10,
            4630.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4630.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Plays from the first beat of bar 0.",
          "linecount": 1,
          "id": "obj-194",
          "patching_rect": [
            310,
            4630.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4630.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/stop",
          "id": "obj-195",
          "patching_rect": [
            10,
            4658.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4658.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Stops and keeps the place. Every sounding note ends.",
          "linecount": 1,
          "id": "obj-196",
          "patching_rect": [
            310,
            4658.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4658.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/continue",
          "id": "obj-197",
          "patching_rect": [
            10,
            4686.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4686.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Plays on from the place where it stopped.",
          "linecount": 1,
          "id": "obj-198",
          "patching_rect": [
            310,
            4686.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4686.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/playing 0",
          "id": "obj-199",
          "patching_rect": [
            10,
            4714.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4714.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Whether the transport plays. 1 plays, 0 stops; setting the value that it has already changes nothing. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-200",
          "patching_rect": [
            310,
            4714.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4714.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/tempo 120.",
          "id": "obj-201",
          "patching_rect": [
            10,
            4755.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4755.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The tempo in quarter notes a minute, from the next tick. (bpm 20…300 bpm, default 120)",
          "linecount": 1,
          "id": "obj-202",
          "patching_rect": [
            310,
            4755.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4755.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/position 0",
          "id": "obj-203",
          "patching_rect": [
            10,
            4783.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4783.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Where the transport is, in bars and beats from 0. Setting it jumps there; without a beat, to the start of the bar. (bar 0…999999; beat 0…32, default 0)",
          "linecount": 2,
          "id": "obj-204",
          "patching_rect": [
            310,
            4783.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4783.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/tap",
          "id": "obj-205",
          "patching_rect": [
            10,
            4824.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4824.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Taps the tempo. The second tap sets /rvae/tempo, and each further one sets it anew: to the mean of the last four intervals at most. After 3.1 s without a tap the next one is the first again.",
          "linecount": 3,
          "id": "obj-206",
          "patching_rect": [
            310,
            4824.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4824.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/nudge 0.",
          "id": "obj-207",
          "patching_rect": [
            10,
            4880,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4880,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Shifts the beat and keeps the tempo, as a DJ nudges a platter. Positive is later. Nudges add up, but never to more than 4 s that are still to come. Where a MIDI clock leads, they move the beat away from it by half a beat at most. In a link session everybody is nudged: the tempo of the session changes for a moment. (shift -1000…1000 ms, default 0)",
          "linecount": 4,
          "id": "obj-208",
          "patching_rect": [
            310,
            4880,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4880,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/panic",
          "id": "obj-209",
          "patching_rect": [
            10,
            4950,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4950,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Ends every sounding note now. No claim prevents it.",
          "linecount": 1,
          "id": "obj-210",
          "patching_rect": [
            310,
            4950,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4950,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/clock/source internal",
          "id": "obj-211",
          "patching_rect": [
            10,
            4978,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4978,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "What leads the transport. internal: the daemon itself. midi: a device at a MIDI input, by its clock, start, stop, continue and song position. link: the link session, by its tempo and its bar lines; what is set here changes the session for everybody in it. room: the room; /rvae/room/join sets it. unavailable: there is no such source, or the daemon is in a room. (source internal|midi|link|room, default internal)",
          "linecount": 5,
          "id": "obj-212",
          "patching_rect": [
            310,
            4978,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4978,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "SCENES",
          "fontface": 1,
          "id": "obj-213",
          "patching_rect": [
            10,
            5068.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5068.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/store mine",
          "id": "obj-214",
          "patching_rect": [
            10,
            5094.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5094.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Stores what the decks are now as a scene: everything, or chosen parts (points controls mutes notes models tempo gestures), of all decks (0) or of one. A scene of the same name is replaced. /rvae/done comes when it is on disk. too-many: there are 256 scenes already. (parts default all; deck 0…4, default 0)",
          "linecount": 4,
          "id": "obj-215",
          "patching_rect": [
            310,
            5094.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5094.5,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/recall mine",
          "id": "obj-216",
          "patching_rect": [
            10,
            5164.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5164.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Brings a scene back: now, at the next beat, or at the next bar line. With bars, values glide from there and arrive at a bar line; switches and models change at once. If when or bars is left out, /rvae/scene/when and /rvae/scene/bars hold. What another client has claimed stays as it is. Each /rvae/scene/kept names something that did not come back, and why. not-found: there is no such scene. busy: another scene was recalled after it. (when now|beat|bar; bars 0…64 bars; parts default all; deck 0…4, default 0)",
          "linecount": 6,
          "id": "obj-217",
          "patching_rect": [
            310,
            5164.5,
            610,
            93
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5164.5,
            610,
            93
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/next",
          "id": "obj-218",
          "patching_rect": [
            10,
            5263.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5263.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Recalls the next scene of the set list. not-found: there is none after it.",
          "linecount": 1,
          "id": "obj-219",
          "patching_rect": [
            310,
            5263.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5263.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/previous",
          "id": "obj-220",
          "patching_rect": [
            10,
            5291.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5291.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Recalls the previous scene of the set list. not-found: there is none before it.",
          "linecount": 1,
          "id": "obj-221",
          "patching_rect": [
            310,
            5291.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5291.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/list",
          "id": "obj-222",
          "patching_rect": [
            10,
            5319.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5319.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the scenes, in the order in which they were first stored: name, decks, parts, models.",
          "linecount": 1,
          "id": "obj-223",
          "patching_rect": [
            310,
            5319.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5319.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/rename mine better",
          "id": "obj-224",
          "patching_rect": [
            10,
            5347.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5347.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Gives a scene another name, also in the set list and in /rvae/scene/notes. busy: another scene has that name.",
          "linecount": 2,
          "id": "obj-225",
          "patching_rect": [
            310,
            5347.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5347.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/delete mine",
          "id": "obj-226",
          "patching_rect": [
            10,
            5388.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5388.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Deletes a scene for good, and takes it out of the set list.",
          "linecount": 1,
          "id": "obj-227",
          "patching_rect": [
            310,
            5388.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5388.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/current",
          "id": "obj-228",
          "patching_rect": [
            10,
            5416.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5416.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The scene that was recalled or stored last; empty for none yet.",
          "linecount": 1,
          "id": "obj-229",
          "patching_rect": [
            310,
            5416.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5416.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/count",
          "id": "obj-230",
          "patching_rect": [
            10,
            5444.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5444.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How many scenes there are. Clients with state events hear it when a scene is stored, renamed or deleted: then ask for the list again. (scenes from 0)",
          "linecount": 2,
          "id": "obj-231",
          "patching_rect": [
            310,
            5444.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5444.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/when bar",
          "id": "obj-232",
          "patching_rect": [
            10,
            5485.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5485.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "When a recalled scene comes: now (at the next tick), at the next beat, or at the next bar line. It holds for next, previous, MIDI, and a recall that does not say when. (when now|beat|bar, default bar)",
          "linecount": 3,
          "id": "obj-233",
          "patching_rect": [
            310,
            5485.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5485.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/bars 0",
          "id": "obj-234",
          "patching_rect": [
            10,
            5541,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5541,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The bars in which values glide to a recalled scene. 0 changes everything at once. (bars 0…64 bars, default 0)",
          "linecount": 2,
          "id": "obj-235",
          "patching_rect": [
            310,
            5541,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5541,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/setlist mine",
          "id": "obj-236",
          "patching_rect": [
            10,
            5582,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5582,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The scenes in the order of the show, separated by spaces. A scene may come more than once. Empty is the order in which the scenes were first stored. not-found: there is no scene of one of the names.",
          "linecount": 3,
          "id": "obj-237",
          "patching_rect": [
            310,
            5582,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5582,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/programs 1",
          "id": "obj-238",
          "patching_rect": [
            10,
            5637.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5637.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Whether a program change at /rvae/midi/in recalls a scene. Program 1 (0 on the wire) is the first scene of the set list, and so on. (on 0…1, default 1)",
          "linecount": 2,
          "id": "obj-239",
          "patching_rect": [
            310,
            5637.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5637.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/notes mine",
          "id": "obj-240",
          "patching_rect": [
            10,
            5678.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5678.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The notes at /rvae/midi/in that recall a scene, as 36=verse 37=chorus 48=previous 50=next. Empty is none.",
          "linecount": 2,
          "id": "obj-241",
          "patching_rect": [
            310,
            5678.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5678.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/export mine",
          "id": "obj-242",
          "patching_rect": [
            10,
            5719.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5719.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Writes one scene, or without a name all scenes and the set list, to FILE.scenes.json in the exports folder. The file is readable text; it has the models by name and content hash. /rvae/done tells the file and the number of scenes.",
          "linecount": 3,
          "id": "obj-243",
          "patching_rect": [
            310,
            5719.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5719.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/scene/import mine",
          "id": "obj-244",
          "patching_rect": [
            10,
            5775,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5775,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes the scenes of a file that /rvae/scene/export wrote, from the exports folder. Scenes of the same name are replaced. A set list in the file becomes the set list. /rvae/done tells the file and the number of scenes. not-found: there is no such file.",
          "linecount": 3,
          "id": "obj-245",
          "patching_rect": [
            310,
            5775,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5775,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "GESTURES",
          "fontface": 1,
          "id": "obj-246",
          "patching_rect": [
            10,
            5836.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5836.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/record mine",
          "id": "obj-247",
          "patching_rect": [
            10,
            5862.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5862.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Records what you move on the deck, its position and all its controls, from the next bar line on: for this many bars, or (0) until gesture/end. Then the gesture is kept on disk and plays at once as a loop. A gesture of the same name is replaced. busy: the deck records already. (bars 0…64 bars, default 0)",
          "linecount": 4,
          "id": "obj-248",
          "patching_rect": [
            310,
            5862.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5862.5,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/end",
          "id": "obj-249",
          "patching_rect": [
            10,
            5932.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5932.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Ends the recording at the next bar line. A recording that has not begun is dropped. not-found: the deck records nothing.",
          "linecount": 2,
          "id": "obj-250",
          "patching_rect": [
            310,
            5932.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5932.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/layer mine",
          "id": "obj-251",
          "patching_rect": [
            10,
            5973.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5973.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Records a layer into a gesture, once through, from the next bar line on. What you move replaces what the gesture moved there; the rest of it stays. not-found: there is no such gesture. busy: the deck records already.",
          "linecount": 3,
          "id": "obj-252",
          "patching_rect": [
            310,
            5973.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5973.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/play mine",
          "id": "obj-253",
          "patching_rect": [
            10,
            6029,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6029,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Plays a gesture from the next bar line on, as a loop (1) or once (0). A deck plays up to 8 gestures at once. If two move the same control, the one that began last moves it. A control that you move yourself is yours until the gesture is played again. not-found: there is no such gesture. (loop 0…1, default 1)",
          "linecount": 4,
          "id": "obj-254",
          "patching_rect": [
            310,
            6029,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6029,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/stop",
          "id": "obj-255",
          "patching_rect": [
            10,
            6099,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6099,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Stops a gesture of the deck; without a name, all its gestures and the recording. Everything stays where it is. not-found: no gesture of that name plays.",
          "linecount": 2,
          "id": "obj-256",
          "patching_rect": [
            310,
            6099,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6099,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/stop/all",
          "id": "obj-257",
          "patching_rect": [
            10,
            6140,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6140,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Stops all gestures of the deck and the recording, as one button. Everything stays where it is.",
          "linecount": 2,
          "id": "obj-258",
          "patching_rect": [
            310,
            6140,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6140,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/pedal",
          "id": "obj-259",
          "patching_rect": [
            10,
            6181,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6181,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "One button for everything, like the pedal of a looper. The first press records the gesture pedal. The next press ends the recording, and the gesture loops. Each press after that records a layer, once through. After a stop it begins anew.",
          "linecount": 3,
          "id": "obj-260",
          "patching_rect": [
            310,
            6181,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6181,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/recording",
          "id": "obj-261",
          "patching_rect": [
            10,
            6236.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6236.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The gesture that the deck records, or will record from the next bar line on; empty for none.",
          "linecount": 1,
          "id": "obj-262",
          "patching_rect": [
            310,
            6236.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6236.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/playing",
          "id": "obj-263",
          "patching_rect": [
            10,
            6264.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6264.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The gestures that play or wait for their bar line, separated by spaces; empty for none.",
          "linecount": 1,
          "id": "obj-264",
          "patching_rect": [
            310,
            6264.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6264.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gestures",
          "id": "obj-265",
          "patching_rect": [
            10,
            6292.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6292.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the gestures: name, bars, how many changes they hold, and the controls that they move.",
          "linecount": 1,
          "id": "obj-266",
          "patching_rect": [
            310,
            6292.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6292.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gestures/count",
          "id": "obj-267",
          "patching_rect": [
            10,
            6320.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6320.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How many gestures there are. Clients with state events hear it when a gesture is recorded or deleted: then ask for the list again. (gestures from 0, default 0)",
          "linecount": 2,
          "id": "obj-268",
          "patching_rect": [
            310,
            6320.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6320.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/gesture/delete mine",
          "id": "obj-269",
          "patching_rect": [
            10,
            6361.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6361.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Deletes a gesture for good. If it plays, it stops.",
          "linecount": 1,
          "id": "obj-270",
          "patching_rect": [
            310,
            6361.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6361.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "CAPTURE",
          "fontface": 1,
          "id": "obj-271",
          "patching_rect": [
            10,
            6395.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6395.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/map 1 1",
          "id": "obj-272",
          "patching_rect": [
            10,
            6421.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6421.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Draws the performance space: what sounds at each of columns × rows positions of the deck's model, with the deck's threshold, density, gap and conditions. For each tick (24 to a quarter note, from 0) and each row a message comes, with one int a column. Its bits are the instruments that sound; bit 0 is the kick. Row 0 is the top, as in a picture: row r lies at y = -(r/rows - 1/2)·2·range, column c at x = (c/columns - 1/2)·2·range. About two messages come in a millisecond. Asking again ends the map that is still coming with busy. (columns 1…64; rows 1…64)",
          "linecount": 7,
          "id": "obj-273",
          "patching_rect": [
            310,
            6421.5,
            610,
            107.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6421.5,
            610,
            107.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/clips",
          "id": "obj-274",
          "patching_rect": [
            10,
            6535,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6535,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the clips that the deck's model has learned, with their places in its plane. A model of kind atlas or kernel keeps these places. For other kinds the daemon looks for each clip of the model's dataset on the map.",
          "linecount": 3,
          "id": "obj-275",
          "patching_rect": [
            310,
            6535,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6535,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/encode house mine",
          "id": "obj-276",
          "patching_rect": [
            10,
            6590.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6590.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Finds where a clip of a dataset lies on the map of the deck's model, and how much of it sounds there (onsetF1, 0 to 1). The daemon looks at what the decoder gives all over the plane, then around the best places. The clip's name is that on the model's card.",
          "linecount": 3,
          "id": "obj-277",
          "patching_rect": [
            310,
            6590.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6590.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/capture 1 house",
          "id": "obj-278",
          "patching_rect": [
            10,
            6646,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6646,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Keeps the whole bars that the deck has just played, as it played them, as clips of a dataset. If it has played fewer since the last jump or change of metre, it keeps those. /rvae/done tells how many bars. not-found: the deck has not played a whole bar, or was silent. (bars 1…64)",
          "linecount": 4,
          "id": "obj-279",
          "patching_rect": [
            310,
            6646,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6646,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/keep house",
          "id": "obj-280",
          "patching_rect": [
            10,
            6716,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6716,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Adds the pattern that the deck plays to a dataset, as the model decoded it. /rvae/done tells how many bars. not-found: the pattern is silent.",
          "linecount": 2,
          "id": "obj-281",
          "patching_rect": [
            310,
            6716,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6716,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/export mine 1",
          "id": "obj-282",
          "patching_rect": [
            10,
            6757,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6757,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Writes what the deck plays from its position on to a Standard MIDI File in the exports folder, on the deck's MIDI channel. A file of the same name is replaced. /rvae/done tells the file and the number of bars. (bars 1…1024)",
          "linecount": 3,
          "id": "obj-283",
          "patching_rect": [
            310,
            6757,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6757,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/record house",
          "id": "obj-284",
          "patching_rect": [
            10,
            6812.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6812.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Records into a dataset what comes as /rvae/dataset/hit and as notes from MIDI in, while the transport plays. Each bar with a hit becomes a clip, on disk when the next one begins. /rvae/dataset/stop ends the recording. busy: one is made already.",
          "linecount": 3,
          "id": "obj-285",
          "patching_rect": [
            310,
            6812.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6812.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/hit 1 0",
          "id": "obj-286",
          "patching_rect": [
            10,
            6868,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6868,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "A hit for the recording: the instrument, from 0, and its velocity. It is struck when it arrives, or at the time of its bundle. Velocity 0 is no hit. Without a recording, /rvae/encode/played and /rvae/follow hear it while the transport plays. bad-arguments: there is no such instrument. (velocity 0…127)",
          "linecount": 4,
          "id": "obj-287",
          "patching_rect": [
            310,
            6868,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6868,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/stop",
          "id": "obj-288",
          "patching_rect": [
            10,
            6938,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6938,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Ends the recording. When it is on disk, /rvae/done tells the dataset and how many bars and hits it has. What cannot be written is kept: remove the cause and send this again. unavailable: nothing is being recorded.",
          "linecount": 3,
          "id": "obj-289",
          "patching_rect": [
            310,
            6938,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6938,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/encode/notes 1 1 0",
          "id": "obj-290",
          "patching_rect": [
            10,
            6993.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6993.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Finds where a list of notes lies on the map of the deck's model, and how much of it sounds there. Each note is an instrument, a tick and a velocity; a message has at most 256 notes. An instrument is its number in the kit of the deck's model, from 0; a number that the kit does not have is a MIDI note. Ticks count from 0, 24 to a quarter note. Velocity 0 is no note. (velocity 0…127)",
          "linecount": 5,
          "id": "obj-291",
          "patching_rect": [
            310,
            6993.5,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6993.5,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/encode/begin",
          "id": "obj-292",
          "patching_rect": [
            10,
            7078,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7078,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Begins a list of notes that is too long for one message. /rvae/encode/add adds to it, /rvae/encode/end finds it on the map. Each client has one list for each deck: beginning another forgets it.",
          "linecount": 3,
          "id": "obj-293",
          "patching_rect": [
            310,
            7078,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7078,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/encode/add 1 1 0",
          "id": "obj-294",
          "patching_rect": [
            10,
            7133.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7133.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Adds notes to the list that you have begun, in the form of /rvae/encode/notes. A list has at most 4096 notes. not-found: you have begun no list. (velocity 0…127)",
          "linecount": 2,
          "id": "obj-295",
          "patching_rect": [
            310,
            7133.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7133.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/encode/end",
          "id": "obj-296",
          "patching_rect": [
            10,
            7174.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7174.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Ends the list that you have begun, and finds it on the map of the deck's model.",
          "linecount": 1,
          "id": "obj-297",
          "patching_rect": [
            310,
            7174.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7174.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/encode/played",
          "id": "obj-298",
          "patching_rect": [
            10,
            7202.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7202.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Finds where the bars that you played last lie on the map of the deck's model, and how much of them sounds there. MIDI notes and /rvae/dataset/hit are heard while the transport plays. With more bars than the model has, a hit counts if it comes in at least half of them. One or two instruments are enough: then their accents and their number lead the whole kit. not-found: nothing was played, or in another metre. (bars 1…64 bars, default 1)",
          "linecount": 5,
          "id": "obj-299",
          "patching_rect": [
            310,
            7202.5,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7202.5,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/encode/go",
          "id": "obj-300",
          "patching_rect": [
            10,
            7287,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7287,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Goes to the place that your last /rvae/encode, /rvae/encode/notes, /rvae/encode/end or /rvae/encode/played found on this deck, in the time of latent/glide. /rvae/done tells the place. not-found: you have found none, or the deck has another model now.",
          "linecount": 3,
          "id": "obj-301",
          "patching_rect": [
            310,
            7287,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7287,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "DATASETS",
          "fontface": 1,
          "id": "obj-302",
          "patching_rect": [
            10,
            7348.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7348.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/clips house",
          "id": "obj-303",
          "patching_rect": [
            10,
            7374.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7374.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the clips of a dataset, each a bar: name, file that it comes from, number of the bar in that file from 1, and number of hits.",
          "linecount": 2,
          "id": "obj-304",
          "patching_rect": [
            310,
            7374.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7374.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/file/rename house mine better",
          "id": "obj-305",
          "patching_rect": [
            10,
            7415.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7415.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Renames a file of a dataset of yours. The clips that come from it are named after it. The file keeps its extension.",
          "linecount": 2,
          "id": "obj-306",
          "patching_rect": [
            310,
            7415.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7415.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/file/delete house mine",
          "id": "obj-307",
          "patching_rect": [
            10,
            7456.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7456.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Deletes a file of a dataset of yours, with the clips that come from it.",
          "linecount": 1,
          "id": "obj-308",
          "patching_rect": [
            310,
            7456.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7456.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/rename house better",
          "id": "obj-309",
          "patching_rect": [
            10,
            7484.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7484.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Renames a dataset of yours.",
          "linecount": 1,
          "id": "obj-310",
          "patching_rect": [
            310,
            7484.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7484.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/dataset/delete house",
          "id": "obj-311",
          "patching_rect": [
            10,
            7512.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7512.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Deletes a dataset of yours with all its files, for good.",
          "linecount": 1,
          "id": "obj-312",
          "patching_rect": [
            310,
            7512.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7512.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "TRAINING",
          "fontface": 1,
          "id": "obj-313",
          "patching_rect": [
            10,
            7546.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7546.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/train house mine",
          "id": "obj-314",
          "patching_rect": [
            10,
            7572.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7572.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Learns a model of that name from a dataset. Progress comes as training events. Until it is learned, an instant map of the clips can be played; load puts that on a deck, and later the learned model. meter chooses among clips of several metres, raw keeps every tick as played, from names a model whose clips keep their places. map names the kit that the notes of MIDI files are from, notes changes single ones (40=rim,56=none). leftout names files that cannot be read; strict 1 then refuses all. where any uses the farm while this machine trains. sweep (seeds=20, kinds=atlas,classic) learns several models on the farm: the best gets the name, keep all keeps the others, too. (epochs 1…100000; seed default 1; bars 1…4, default 1; dims 2…8, default 2; raw 0…1, default 0; load 1…4; kind atlas|kernel|classic, default atlas; width 8…2048 units; strict 0…1, default 0; where here|farm|any, default here; keep best|all, default best)",
          "linecount": 11,
          "id": "obj-315",
          "patching_rect": [
            310,
            7572.5,
            610,
            165.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7572.5,
            610,
            165.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/train/cancel 1",
          "id": "obj-316",
          "patching_rect": [
            10,
            7744,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7744,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Cancels a job within a second. not-found: no such job runs or waits.",
          "linecount": 1,
          "id": "obj-317",
          "patching_rect": [
            310,
            7744,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7744,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/train/jobs",
          "id": "obj-318",
          "patching_rect": [
            10,
            7772,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7772,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the jobs since the daemon started, oldest first: number, model, dataset, state, and the fraction that is done, 0 to 1.",
          "linecount": 2,
          "id": "obj-319",
          "patching_rect": [
            310,
            7772,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7772,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/farm",
          "id": "obj-320",
          "patching_rect": [
            10,
            7813,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7813,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The training farm: workers, trainings that they can do at once (slots), trainings that run, orders that wait, and how long the oldest of these has waited. Clients with state events hear it when a count changes. The daemon watches the farm from its start if --nats names a server, and otherwise from the first /rvae/train … where farm or /rvae/farm/workers on. (workers from 0, default 0; slots from 0, default 0; running from 0, default 0; waiting from 0, default 0; oldest from 0 seconds, default 0)",
          "linecount": 6,
          "id": "obj-321",
          "patching_rect": [
            310,
            7813,
            610,
            93
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7813,
            610,
            93
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/farm/workers",
          "id": "obj-322",
          "patching_rect": [
            10,
            7912,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7912,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the workers of the farm: name, slots, trainings that run on it, version, and seconds since it came.",
          "linecount": 2,
          "id": "obj-323",
          "patching_rect": [
            310,
            7912,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7912,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/farm/queue",
          "id": "obj-324",
          "patching_rect": [
            10,
            7953,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7953,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the orders of the farm, oldest first: model, dataset, kind, seed, the machine that ordered it, state (waiting, running, finished or failed), worker, number of the try (5 at most), and seconds since it was ordered.",
          "linecount": 3,
          "id": "obj-325",
          "patching_rect": [
            310,
            7953,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7953,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "MIDI",
          "fontface": 1,
          "id": "obj-326",
          "patching_rect": [
            10,
            8014.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8014.5,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/midi/ports",
          "id": "obj-327",
          "patching_rect": [
            10,
            8040.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8040.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the MIDI ports: direction, name, and whether the daemon has opened it (1) or not (0).",
          "linecount": 1,
          "id": "obj-328",
          "patching_rect": [
            310,
            8040.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8040.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/midi/out mine",
          "id": "obj-329",
          "patching_rect": [
            10,
            8068.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8068.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The MIDI ports that hits go to as notes, with clock: names or parts of names, separated by commas; at most 16. Empty is none. virtual makes a port for others to connect to. TR-8@12 sends 12 ms later; -20 to 500 ms are possible. A port that is not there is opened when it appears.",
          "linecount": 4,
          "id": "obj-330",
          "patching_rect": [
            310,
            8068.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8068.5,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/midi/in mine",
          "id": "obj-331",
          "patching_rect": [
            10,
            8138.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8138.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The MIDI ports that the daemon listens to: names or parts of names, separated by commas. Empty is none. Their controls play by /rvae/midi/profile.",
          "linecount": 2,
          "id": "obj-332",
          "patching_rect": [
            310,
            8138.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8138.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/midi/notes mine",
          "id": "obj-333",
          "patching_rect": [
            10,
            8179.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8179.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Which instrument a note from /rvae/midi/in is when it is recorded, for each device: TD-17: roland-td; nanoPAD: 40=rim,56=none. Before the colon stands part of the port's name. A map without a name is for all other ports. Ports without a map use General MIDI's.",
          "linecount": 3,
          "id": "obj-334",
          "patching_rect": [
            310,
            8179.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8179.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/midi/profile mine",
          "id": "obj-335",
          "patching_rect": [
            10,
            8235,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8235,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The profile of the pad controller at /rvae/midi/in: what the controller sends, and what that does. /rvae/midi/profiles lists the names; empty is none. Another profile lets go of what the old one holds: a momentary point goes back, a held switch goes off. On any failure the old one stays. The daemon keeps the name for its next start. After /rvae/bridge/learn it is the profile that was saved.",
          "linecount": 5,
          "id": "obj-336",
          "patching_rect": [
            310,
            8235,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8235,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/midi/profiles",
          "id": "obj-337",
          "patching_rect": [
            10,
            8319.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8319.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the profiles of pad controllers: your own, and those of the program. Of two with the same name, yours is used. The device is empty if a profile names none or cannot be read.",
          "linecount": 2,
          "id": "obj-338",
          "patching_rect": [
            310,
            8319.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8319.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/bridge/learn /rvae/status",
          "id": "obj-339",
          "patching_rect": [
            10,
            8360.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8360.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Puts the next control that you move on a bridged controller on this address. /rvae/latent/x, /rvae/latent/y and /rvae/latent/pad/z (touch) are the pad, /rvae/latent/recall/NAME is a stored position, /rvae/model is for programs; any other address is itself. It is empty again when the control is learned. Set it empty to give up. bad-arguments: the address cannot be learned.",
          "linecount": 5,
          "id": "obj-340",
          "patching_rect": [
            310,
            8360.5,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8360.5,
            610,
            78.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "LINK",
          "fontface": 1,
          "id": "obj-341",
          "patching_rect": [
            10,
            8451,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8451,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/link/enable 0",
          "id": "obj-342",
          "patching_rect": [
            10,
            8477,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8477,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Takes part in the link session of the network, with Live, Max, Pd, SuperCollider and others that are compatible with Ableton Link. Alone it changes nothing that you hear: /rvae/clock/source link follows the session, and switches this on. (on 0…1, default 0)",
          "linecount": 3,
          "id": "obj-343",
          "patching_rect": [
            310,
            8477,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8477,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/link/startstop 0",
          "id": "obj-344",
          "patching_rect": [
            10,
            8532.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8532.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Shares starts and stops, too. When somebody starts, the transport plays from the first beat, at the next bar line of the session. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-345",
          "patching_rect": [
            310,
            8532.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8532.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/link/quantum 0.",
          "id": "obj-346",
          "patching_rect": [
            10,
            8573.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8573.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How often a bar line falls together with one of the session, in quarter notes. 0 is a bar of the metre that plays; 8 brings grooves of two bars together. (quarters 0…64, default 0)",
          "linecount": 2,
          "id": "obj-347",
          "patching_rect": [
            310,
            8573.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8573.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/link/peers",
          "id": "obj-348",
          "patching_rect": [
            10,
            8614.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8614.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How many others are in the session. Clients with state events hear it when somebody comes or goes. (count from 0)",
          "linecount": 2,
          "id": "obj-349",
          "patching_rect": [
            310,
            8614.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8614.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/link/tempo",
          "id": "obj-350",
          "patching_rect": [
            10,
            8655.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8655.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The tempo of the session. Above 300 the daemon plays at half of it, and /rvae/tempo is that half: setting /rvae/tempo then sets the session to twice the value. (bpm 20…999 bpm, default 120)",
          "linecount": 3,
          "id": "obj-351",
          "patching_rect": [
            310,
            8655.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8655.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "ROOM",
          "fontface": 1,
          "id": "obj-352",
          "patching_rect": [
            10,
            8717,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8717,
            290,
            20
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/join mine",
          "id": "obj-353",
          "patching_rect": [
            10,
            8743,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8743,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Joins a room by way of a NATS server (nats://, tls://, ws:// or wss://, without a password). Without a URL it is the configured server. The first site brings what it plays. Each later site takes what the room plays, at the room's bar. From then on each change is heard everywhere from the same bar line on. /rvae/done comes when this site plays with the room.",
          "linecount": 4,
          "id": "obj-354",
          "patching_rect": [
            310,
            8743,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8743,
            610,
            64
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/leave",
          "id": "obj-355",
          "patching_rect": [
            10,
            8813,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8813,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Leaves the room, and plays on alone. not-found: this daemon is in no room.",
          "linecount": 1,
          "id": "obj-356",
          "patching_rect": [
            310,
            8813,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8813,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/sites",
          "id": "obj-357",
          "patching_rect": [
            10,
            8841,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8841,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists the sites of the room, this one first: identity, name, milliseconds that a message takes to the server, milliseconds that its clock may be off, version, seconds since it joined, and self, here or lost.",
          "linecount": 3,
          "id": "obj-358",
          "patching_rect": [
            310,
            8841,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8841,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/claims",
          "id": "obj-359",
          "patching_rect": [
            10,
            8896.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8896.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Lists what players at the other sites have claimed. A claim holds here, too, until the player releases it or the site is lost.",
          "linecount": 2,
          "id": "obj-360",
          "patching_rect": [
            310,
            8896.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8896.5,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/name",
          "id": "obj-361",
          "patching_rect": [
            10,
            8937.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8937.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The room that this daemon has joined; empty for none.",
          "linecount": 1,
          "id": "obj-362",
          "patching_rect": [
            310,
            8937.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8937.5,
            610,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/state",
          "id": "obj-363",
          "patching_rect": [
            10,
            8965.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8965.5,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How this site stands to a room: out, joining, in, or cut while it does not reach the server. A site that is cut plays on, and catches up afterwards. (state out|joining|in|cut, default out)",
          "linecount": 3,
          "id": "obj-364",
          "patching_rect": [
            310,
            8965.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8965.5,
            610,
            49.5
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/horizon 1",
          "id": "obj-365",
          "patching_rect": [
            10,
            9021,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            9021,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The least number of bars that a change made here waits. If the slowest site needs more, it waits longer: /rvae/room/bars has the number. (bars 1…16 bars, default 1)",
          "linecount": 2,
          "id": "obj-366",
          "patching_rect": [
            310,
            9021,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            9021,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/bars",
          "id": "obj-367",
          "patching_rect": [
            10,
            9062,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            9062,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "The bars until a change made now is heard everywhere. 0 is at once. (bars from 0 bars, default 0)",
          "linecount": 2,
          "id": "obj-368",
          "patching_rect": [
            310,
            9062,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            9062,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/preview 0",
          "id": "obj-369",
          "patching_rect": [
            10,
            9103,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            9103,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "Whether controls and positions that you set here are heard here at once. The other sites hear them from the agreed bar on. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-370",
          "patching_rect": [
            310,
            9103,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            9103,
            610,
            35
          ]
        }
      },
      {
        "box": {
          "maxclass": "message",
          "numinlets": 2,
          "numoutlets": 1,
          "outlettype": [
            ""
          ],
          "text": "/rvae/room/refused",
          "id": "obj-371",
          "patching_rect": [
            10,
            9144,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            9144,
            290,
            22
          ]
        }
      },
      {
        "box": {
          "maxclass": "comment",
          "numinlets": 1,
          "numoutlets": 0,
          "text": "How many messages of other sites were refused since the room was joined (out of range, without the right, or too many), and how many changes came after their bar and were heard a bar later. (messages from 0, default 0; late from 0, default 0)",
          "linecount": 3,
          "id": "obj-372",
          "patching_rect": [
            310,
            9144,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            9144,
            610,
            49.5
          ]
        }
      }
    ],
    "lines": [
      {
        "patchline": {
          "source": [
            "obj-3",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-5",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-7",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-9",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-11",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-13",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-15",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-17",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-19",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-21",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-23",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-25",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-27",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-29",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-31",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-33",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-35",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-38",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-40",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-42",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-44",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-46",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-48",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-50",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-52",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-54",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-56",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-58",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-60",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-62",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-64",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-66",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-68",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-70",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-72",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-74",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-76",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-78",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-80",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-83",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-85",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-87",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-89",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-91",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-93",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-95",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-97",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-99",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-101",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-103",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-105",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-108",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-110",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-112",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-114",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-116",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-118",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-120",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-122",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-124",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-126",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-128",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-130",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-132",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-134",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-136",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-138",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-140",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-142",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-144",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-146",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-148",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-150",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-152",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-154",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-157",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-159",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-161",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-163",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-165",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-167",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-169",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-171",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-173",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-175",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-177",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-180",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-182",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-184",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-186",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-188",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-190",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-193",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-195",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-197",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-199",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-201",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-203",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-205",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-207",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-209",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-211",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-214",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-216",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-218",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-220",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-222",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-224",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-226",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-228",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-230",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-232",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-234",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-236",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-238",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-240",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-242",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-244",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-247",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-249",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-251",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-253",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-255",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-257",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-259",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-261",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-263",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-265",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-267",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-269",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-272",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-274",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-276",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-278",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-280",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-282",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-284",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-286",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-288",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-290",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-292",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-294",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-296",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-298",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-300",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-303",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-305",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-307",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-309",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-311",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-314",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-316",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-318",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-320",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-322",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-324",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-327",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-329",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-331",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-333",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-335",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-337",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-339",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-342",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-344",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-346",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-348",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-350",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-353",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-355",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-357",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-359",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-361",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-363",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-365",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-367",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-369",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      },
      {
        "patchline": {
          "source": [
            "obj-371",
            0
          ],
          "destination": [
            "obj-1",
            0
          ]
        }
      }
    ]
  }
}
