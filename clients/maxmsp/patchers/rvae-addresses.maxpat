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
      8523
    ],
    "openinpresentation": 1,
    "openrect": [
      0,
      0,
      940,
      8523
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
          "text": "How the daemon does.",
          "linecount": 1,
          "id": "obj-4",
          "patching_rect": [
            310,
            42,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            42,
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
          "text": "/rvae/clients",
          "id": "obj-5",
          "patching_rect": [
            10,
            70,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            70,
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
          "text": "The clients that are subscribed.",
          "linecount": 1,
          "id": "obj-6",
          "patching_rect": [
            310,
            70,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            70,
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
          "text": "/rvae/claim deck/1",
          "id": "obj-7",
          "patching_rect": [
            10,
            98,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            98,
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
          "text": "Only the claimer may set inside the scope (deck/1, transport, deck/1/mute …) until it is released or the claimer's lease ends. It is the value that is claimed, under every address that changes it: deck/1/latent/x is the whole position, the pad and Wekinator's outputs too, and transport/playing is play, stop and continue. Who joins again by the same name from the same host takes over the claims that it had. force takes a scope away from those who hold part of it; all are told by /rvae/claims/taken. In a room a claim holds at all sites: /rvae/room/claims tells theirs. (force force, default force)",
          "linecount": 7,
          "id": "obj-8",
          "patching_rect": [
            310,
            98,
            610,
            107.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            98,
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
          "text": "/rvae/release deck/1",
          "id": "obj-9",
          "patching_rect": [
            10,
            211.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            211.5,
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
          "text": "Gives a claimed scope back.",
          "linecount": 1,
          "id": "obj-10",
          "patching_rect": [
            310,
            211.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            211.5,
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
            239.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            239.5,
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
          "text": "The daemon's clock, for a client that wants to know how far its own is off: seconds and microseconds since the daemon started, when the ping arrived and when the pong left.",
          "linecount": 2,
          "id": "obj-12",
          "patching_rect": [
            310,
            239.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            239.5,
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
          "text": "/rvae/http/ticket play",
          "id": "obj-13",
          "patching_rect": [
            10,
            280.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            280.5,
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
          "text": "A ticket for plain HTTP, where the daemon wants a secret or a join code: files go up and down with Authorization: Bearer TICKET or ?ticket=TICKET. One to watch only looks: with it a page shows the space to an audience. (kind play|watch, default play)",
          "linecount": 3,
          "id": "obj-14",
          "patching_rect": [
            310,
            280.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            280.5,
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
            336,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            336,
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
          "text": "Answers when everything that this client sent before has ended: trainings, model changes, bundles still held.",
          "linecount": 2,
          "id": "obj-16",
          "patching_rect": [
            310,
            336,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            336,
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
            377,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            377,
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
          "text": "Runs any other message (its arguments follow) and answers with the id: /rvae/reply i:id …, the value, count or names that the answer ends with; or /rvae/fail with the id as its last argument.",
          "linecount": 3,
          "id": "obj-18",
          "patching_rect": [
            310,
            377,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            377,
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
            432.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            432.5,
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
          "text": "The address table, a row a message.",
          "linecount": 1,
          "id": "obj-20",
          "patching_rect": [
            310,
            432.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            432.5,
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
            460.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            460.5,
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
          "text": "The row of one address.",
          "linecount": 1,
          "id": "obj-22",
          "patching_rect": [
            310,
            460.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            460.5,
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
            488.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            488.5,
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
          "text": "Version of the program and of the protocol.",
          "linecount": 1,
          "id": "obj-24",
          "patching_rect": [
            310,
            488.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            488.5,
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
            516.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            516.5,
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
          "text": "1 writes every message that arrives from this client to the daemon's log, 0 stops it: for patches that do not do what they should. Only for clients and for this machine; at most 50 messages a second are written, and how many were left out. (on 0…1, default 1)",
          "linecount": 3,
          "id": "obj-26",
          "patching_rect": [
            310,
            516.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            516.5,
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
            572,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            572,
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
          "text": "1 tells this client of each of its gestures how it went, 0 stops that: when the packet came (seconds and microseconds of the daemon's clock), after how many milliseconds it was carried out, its groove decoded, and the first tick due that goes by it, and the number of that tick. -1 stands for what did not happen: nothing had to be decoded, it was not heard within 15 s, or the transport rests. A gesture is a message that changes a value. Only for clients and for this machine; for four at a time, for ten minutes. (on 0…1, default 1)",
          "linecount": 6,
          "id": "obj-28",
          "patching_rect": [
            310,
            572,
            610,
            93
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            572,
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
          "text": "/rvae/find",
          "id": "obj-29",
          "patching_rect": [
            10,
            671,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            671,
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
          "text": "The daemons of this machine and of the networks that it is in, this one with them, after half a second. Without knowing any daemon, ask the network itself: /rvae/find [i:replyPort] by broadcast, or to the group 239.255.96.96, at UDP port 9696. Each daemon answers with its /rvae/here: to the port that asked, or to replyPort there. Asked of one daemon, the answer comes as any other does. (replyPort 1…65535)",
          "linecount": 5,
          "id": "obj-30",
          "patching_rect": [
            310,
            671,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            671,
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
            755.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            755.5,
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
          "text": "The join code of this start: the six digits with which clients from elsewhere are let in by /rvae/confirm i:token i:code. 0 where none is wanted. Only those who are in may ask.",
          "linecount": 2,
          "id": "obj-32",
          "patching_rect": [
            310,
            755.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            755.5,
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
          "text": "/rvae/drops",
          "id": "obj-33",
          "patching_rect": [
            10,
            796.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            796.5,
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
          "text": "What was given up since the daemon started, by cause: unreadable packets, bundles not held, packets denied for want of the secret or the join code, failures not told, answers withheld from unconfirmed addresses, unsendable messages, what came from outside the allowed networks, senders forgotten, connections refused, slow readers, broken frames, datagrams unsent, events that came too late to play, and datagrams that the socket had no room for.",
          "linecount": 5,
          "id": "obj-34",
          "patching_rect": [
            310,
            796.5,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            796.5,
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
          "text": "/rvae/figures",
          "id": "obj-35",
          "patching_rect": [
            10,
            881,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            881,
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
          "text": "How the daemon does, since it started: ticks played, missed ones that could not be played in time, events left out, microseconds of lateness (late-p99) that 99 of 100 recent events stayed within, bytes allocated by the threads of the ticks, the inference, the outputs and the receiver (allocated-…; none in the steady state), garbage collections (collections) and milliseconds that all threads stood still for them (paused). Numbers wrap at 2^31.",
          "linecount": 5,
          "id": "obj-36",
          "patching_rect": [
            310,
            881,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            881,
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
            971.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            971.5,
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
            997.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            997.5,
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
          "text": "Where the deck is in its model's plane of rhythms. Near points play relatives of one groove, far ones another groove. The range is the model's (±3 as a rule). (x ±range, default 0; y ±range, default 0)",
          "linecount": 3,
          "id": "obj-39",
          "patching_rect": [
            310,
            997.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            997.5,
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
            1053,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1053,
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
            1053,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1053,
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
            1081,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1081,
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
            1081,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1081,
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
            1109,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1109,
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
          "text": "The position as a finger on a pad: the whole plane from 0 to 1, v upwards. (u 0…1, default 0.5; v 0…1, default 0.5)",
          "linecount": 2,
          "id": "obj-45",
          "patching_rect": [
            310,
            1109,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1109,
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
            1150,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1150,
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
          "text": "A pad's touch (1) or release (0), as TouchOSC sends it: taken, and never a value. The position stays where the finger left it. (touch 0…1, default 0)",
          "linecount": 2,
          "id": "obj-47",
          "patching_rect": [
            310,
            1150,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1150,
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
            1191,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1191,
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
            1191,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1191,
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
            1219,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1219,
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
          "text": "How long the way to a new position takes: 0 jumps, longer ones morph through every groove on the way. (time 0…60000 ms, default 0)",
          "linecount": 2,
          "id": "obj-51",
          "patching_rect": [
            310,
            1219,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1219,
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
            1260,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1260,
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
          "text": "Keeps the position under a name, with the model. Answers /rvae/done when it is on disk.",
          "linecount": 1,
          "id": "obj-53",
          "patching_rect": [
            310,
            1260,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1260,
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
          "text": "/rvae/latent/stored",
          "id": "obj-54",
          "patching_rect": [
            10,
            1288,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1288,
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
          "text": "The positions that are stored with the deck's model, in the order in which they were first stored.",
          "linecount": 2,
          "id": "obj-55",
          "patching_rect": [
            310,
            1288,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1288,
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
            1329,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1329,
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
          "text": "Goes to a stored position, as fast as glide says.",
          "linecount": 1,
          "id": "obj-57",
          "patching_rect": [
            310,
            1329,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1329,
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
          "text": "/rvae/walk off",
          "id": "obj-58",
          "patching_rect": [
            10,
            1357,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1357,
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
          "text": "The position moves by itself, locked to the tempo: round in a circle, drifting about, or through the stored positions, once in so many bars. (kind off|orbit|drift|path, default off; bars 0.25…64 bars, default 4; radius 0…10, default 1)",
          "linecount": 3,
          "id": "obj-59",
          "patching_rect": [
            310,
            1357,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1357,
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
          "text": "/rvae/latent/1 0.",
          "id": "obj-60",
          "patching_rect": [
            10,
            1412.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1412.5,
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
          "text": "Dimension 1 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-61",
          "patching_rect": [
            310,
            1412.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1412.5,
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
            1453.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1453.5,
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
          "text": "Dimension 2 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-63",
          "patching_rect": [
            310,
            1453.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1453.5,
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
            1494.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1494.5,
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
          "text": "Dimension 3 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-65",
          "patching_rect": [
            310,
            1494.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1494.5,
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
            1535.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1535.5,
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
          "text": "Dimension 4 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-67",
          "patching_rect": [
            310,
            1535.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1535.5,
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
            1576.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1576.5,
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
          "text": "Dimension 5 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-69",
          "patching_rect": [
            310,
            1576.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1576.5,
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
            1617.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1617.5,
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
          "text": "Dimension 6 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-71",
          "patching_rect": [
            310,
            1617.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1617.5,
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
            1658.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1658.5,
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
          "text": "Dimension 7 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-73",
          "patching_rect": [
            310,
            1658.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1658.5,
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
            1699.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1699.5,
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
          "text": "Dimension 8 of the position, where the model has so many. One that the pad moves along (pad/axes) is a coordinate of latent. (value ±range, default 0)",
          "linecount": 2,
          "id": "obj-75",
          "patching_rect": [
            310,
            1699.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1699.5,
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
            1740.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1740.5,
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
          "text": "The whole position: a value for each dimension of the model, 2 to 8. What is left out stays. A model is learned with more than two by /rvae/train … dims 4. (x1 ±range, default 0; x2 ±range, default 0; x3 ±range, default 0; x4 ±range, default 0; x5 ±range, default 0; x6 ±range, default 0; x7 ±range, default 0; x8 ±range, default 0)",
          "linecount": 4,
          "id": "obj-77",
          "patching_rect": [
            310,
            1740.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1740.5,
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
          "text": "/rvae/pad/axes 1 2",
          "id": "obj-78",
          "patching_rect": [
            10,
            1810.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1810.5,
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
          "text": "The two dimensions that pad, position, walk, noise and map move along, from 1; all others keep their values, and the deck stays where it is. (first 1…8, default 1; second 1…8, default 2)",
          "linecount": 3,
          "id": "obj-79",
          "patching_rect": [
            310,
            1810.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1810.5,
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
            1866,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1866,
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
          "text": "Three positions that are stored with the deck's model (latent/store): pad, position, walk, noise and map move in the plane through them. The first is left below the middle of the pad, the second right below, the third above. Empty names, pad/axes, or a dimension that is moved by itself lead back to two dimensions.",
          "linecount": 4,
          "id": "obj-81",
          "patching_rect": [
            310,
            1866,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1866,
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
            1942,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1942,
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
            1968,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            1968,
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
          "text": "Another model comes in over so many bars, from the next bar line on, where the deck is: hit by hit, by a seeded draw (noise/seed), until it plays alone. Both follow the position and the controls meanwhile. On any failure the old one plays on. (bars 1…64 bars, default 4)",
          "linecount": 3,
          "id": "obj-84",
          "patching_rect": [
            310,
            1968,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            1968,
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
            2023.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2023.5,
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
          "text": "Takes a morph back: the model that the deck leaves plays alone again.",
          "linecount": 1,
          "id": "obj-86",
          "patching_rect": [
            310,
            2023.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2023.5,
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
          "text": "/rvae/morphing",
          "id": "obj-87",
          "patching_rect": [
            10,
            2051.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2051.5,
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
          "text": "The model that the deck leaves while another one comes in (morph); empty where none does. Told when a morph begins and ends.",
          "linecount": 2,
          "id": "obj-88",
          "patching_rect": [
            310,
            2051.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2051.5,
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
            2092.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2092.5,
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
          "text": "The models there are.",
          "linecount": 1,
          "id": "obj-90",
          "patching_rect": [
            310,
            2092.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2092.5,
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
            2120.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2120.5,
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
          "text": "The deck's model. Setting it loads another one beside it and swaps without a missed tick: /rvae/done /rvae/model s:name comes once it plays; on any failure the old one plays on.",
          "linecount": 2,
          "id": "obj-92",
          "patching_rect": [
            310,
            2120.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2120.5,
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
          "text": "/rvae/kit",
          "id": "obj-93",
          "patching_rect": [
            10,
            2161.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2161.5,
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
          "text": "The kit of the deck's model: its name, and its instruments in their order. Addresses take these names, and those of the nine and what follows them for the first, the second and so on of any kit. (name default nine; instruments default kick snare hat openhat lowtom midtom hightom clap rim)",
          "linecount": 4,
          "id": "obj-94",
          "patching_rect": [
            310,
            2161.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2161.5,
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
            2231.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2231.5,
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
          "text": "What the deck's model was trained on and how well it does.",
          "linecount": 1,
          "id": "obj-96",
          "patching_rect": [
            310,
            2231.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2231.5,
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
          "text": "/rvae/model/rename mine better",
          "id": "obj-97",
          "patching_rect": [
            10,
            2259.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2259.5,
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
          "text": "Renames a model; not while it plays.",
          "linecount": 1,
          "id": "obj-98",
          "patching_rect": [
            310,
            2259.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2259.5,
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
          "text": "/rvae/model/delete mine",
          "id": "obj-99",
          "patching_rect": [
            10,
            2287.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2287.5,
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
          "text": "Deletes a model for good; not while it plays.",
          "linecount": 1,
          "id": "obj-100",
          "patching_rect": [
            310,
            2287.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2287.5,
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
          "text": "/rvae/datasets",
          "id": "obj-101",
          "patching_rect": [
            10,
            2315.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2315.5,
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
          "text": "The collections of clips that can be learned from.",
          "linecount": 1,
          "id": "obj-102",
          "patching_rect": [
            310,
            2315.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2315.5,
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
            2343.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2343.5,
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
          "text": "The next model by name comes in, after the last the first. It is there at once, as by model; over some bars it is a morph. On any failure the old one plays on. (bars 0…64 bars, default 0)",
          "linecount": 3,
          "id": "obj-104",
          "patching_rect": [
            310,
            2343.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2343.5,
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
            2399,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2399,
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
          "text": "The model before by name comes in, before the first the last. It is there at once, as by model; over some bars it is a morph. On any failure the old one plays on. (bars 0…64 bars, default 0)",
          "linecount": 3,
          "id": "obj-106",
          "patching_rect": [
            310,
            2399,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2399,
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
            2460.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2460.5,
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
            2486.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2486.5,
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
          "text": "How sure the model has to be of a hit before it sounds: low is busy, down to ghost notes; high leaves the bones. (probability 0…1, default 0.5)",
          "linecount": 2,
          "id": "obj-109",
          "patching_rect": [
            310,
            2486.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2486.5,
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
            2527.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2527.5,
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
          "text": "The share of each instrument's likeliest hits that sounds, in place of the threshold; -1 gives the threshold back its say. (share -1 or 0…1, default -1)",
          "linecount": 2,
          "id": "obj-111",
          "patching_rect": [
            310,
            2527.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2527.5,
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
            2568.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2568.5,
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
          "text": "Each bar every instrument plays a few likely hits more or fewer, by a seeded draw: never a hit the model does not believe in. (amount 0…1, default 0)",
          "linecount": 2,
          "id": "obj-113",
          "patching_rect": [
            310,
            2568.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2568.5,
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
            2609.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2609.5,
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
            2609.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2609.5,
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
            2637.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2637.5,
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
          "text": "Each bar plays from a spot near the position, this far away on average: a loop that never quite repeats. (deviation 0…2, default 0)",
          "linecount": 2,
          "id": "obj-117",
          "patching_rect": [
            310,
            2637.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2637.5,
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
            2678.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2678.5,
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
          "text": "The same seed gives the same noise, chaos and drift, bar by bar. (seed default 0)",
          "linecount": 1,
          "id": "obj-119",
          "patching_rect": [
            310,
            2678.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2678.5,
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
          "text": "/rvae/microtiming 1.",
          "id": "obj-120",
          "patching_rect": [
            10,
            2706.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2706.5,
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
          "text": "How far hits lean off the grid: 0 is machine-straight, 1 as played by the drummers it learned from, 2 twice as loose. (amount 0…2, default 1)",
          "linecount": 2,
          "id": "obj-121",
          "patching_rect": [
            310,
            2706.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2706.5,
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
            2747.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2747.5,
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
          "text": "Delays every second sixteenth, at 1 by a third of an eighth: a triplet shuffle. (amount 0…1, default 0)",
          "linecount": 2,
          "id": "obj-123",
          "patching_rect": [
            310,
            2747.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2747.5,
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
            2788.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2788.5,
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
          "text": "Scales how hard everything is struck. (scale 0…2, default 1)",
          "linecount": 1,
          "id": "obj-125",
          "patching_rect": [
            310,
            2788.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2788.5,
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
            2816.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2816.5,
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
          "text": "Two hits of one instrument nearer than this become the stronger of them: no machine-gun flams. (ticks 0…24 ticks, default 2)",
          "linecount": 2,
          "id": "obj-127",
          "patching_rect": [
            310,
            2816.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2816.5,
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
            2857.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2857.5,
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
          "text": "How far the deck goes after what you play: at the end of each bar that was played in (MIDI notes, /rvae/dataset/hit) its position moves towards the groove that is most like it. 0 is off, 1 goes all the way, between them it goes so far from its own position. Without anything played it stays where it is. (amount 0…1, default 0)",
          "linecount": 4,
          "id": "obj-129",
          "patching_rect": [
            310,
            2857.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2857.5,
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
          "text": "When a new pattern takes over: at once, or at the next tick, beat or bar. (when off|tick|beat|bar, default tick)",
          "linecount": 2,
          "id": "obj-131",
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
          "text": "/rvae/freeze 0",
          "id": "obj-132",
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
          "text": "Keeps the pattern that plays, whatever moves. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-133",
          "patching_rect": [
            310,
            2968.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2968.5,
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
            2996.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            2996.5,
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
          "text": "How fast the groove passes: 0.5 half time, 1, 2 double time; what lies between becomes the nearest of them. Bars and everything that waits for them stay. At 2, of two hits on neighbouring ticks the stronger sounds. (rate 0.5…2, default 1)",
          "linecount": 3,
          "id": "obj-135",
          "patching_rect": [
            310,
            2996.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            2996.5,
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
          "text": "/rvae/mute 0",
          "id": "obj-136",
          "patching_rect": [
            10,
            3052,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3052,
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
          "text": "Silences the whole deck; it goes on counting. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-137",
          "patching_rect": [
            310,
            3052,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3052,
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
            3080,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3080,
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
          "text": "The MIDI channel that the deck's hits are sent on. (channel 1…16, default 10)",
          "linecount": 1,
          "id": "obj-139",
          "patching_rect": [
            310,
            3080,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3080,
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
            3108,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3108,
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
          "text": "The deck's level in the mix; 0 silences it. (level 0…1, default 1)",
          "linecount": 1,
          "id": "obj-141",
          "patching_rect": [
            310,
            3108,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3108,
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
          "text": "/rvae/fade 0.",
          "id": "obj-142",
          "patching_rect": [
            10,
            3136,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3136,
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
          "text": "How far the crossfade from the deck of fade/with to this one is: 0 that deck alone, 1 this deck alone. Without such a deck it does nothing. (amount 0…1, default 0)",
          "linecount": 2,
          "id": "obj-143",
          "patching_rect": [
            310,
            3136,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3136,
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
            3177,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3177,
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
          "text": "The deck from which this one is faded in, 1 to 4; 0, or its own number, is none. A deck can be faded with several. (deck 0…4, default 0)",
          "linecount": 2,
          "id": "obj-145",
          "patching_rect": [
            310,
            3177,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3177,
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
            3218,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3218,
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
          "text": "How the two share: by level, at equal power; or hit by hit, each instrument's hit at a tick being one deck's or the other's, by draws of this deck's noise/seed. (by level|hits, default level)",
          "linecount": 3,
          "id": "obj-147",
          "patching_rect": [
            310,
            3218,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3218,
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
            3273.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3273.5,
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
          "text": "The deck, 1 to 4, whose rests this one fills: its hits sound where that deck has none within a sixteenth. 0, or its own number, is none. What is muted there is a rest. (deck 0…4, default 0)",
          "linecount": 3,
          "id": "obj-149",
          "patching_rect": [
            310,
            3273.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3273.5,
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
            3329,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3329,
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
          "text": "How many kicks, against the bars that the model learned from: 0 is the mean, 1 a standard deviation more. Only models with this condition take it; it is 0 for the others. (score -3…3, default 0)",
          "linecount": 3,
          "id": "obj-151",
          "patching_rect": [
            310,
            3329,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3329,
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
          "text": "How many hats, closed and open, in the same measure. Only models with this condition take it; it is 0 for the others. (score -3…3, default 0)",
          "linecount": 2,
          "id": "obj-153",
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
          "text": "/rvae/condition/onoff 0.",
          "id": "obj-154",
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
          "text": "How many kicks fall off the beat for each one on it, in the same measure: low is four to the floor. Only models with this condition take it; it is 0 for the others. (score -3…3, default 0)",
          "linecount": 3,
          "id": "obj-155",
          "patching_rect": [
            310,
            3425.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3425.5,
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
            3487,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3487,
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
            3513,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3513,
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
          "text": "This instrument's own threshold: thin the hats and keep the kick. -1 follows the deck's. (probability -1 or 0…1, default -1)",
          "linecount": 2,
          "id": "obj-158",
          "patching_rect": [
            310,
            3513,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3513,
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
            3554,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3554,
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
            3554,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3554,
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
            3582,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3582,
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
          "text": "Where any instrument has solo, only those sound. (on 0…1, default 0)",
          "linecount": 1,
          "id": "obj-162",
          "patching_rect": [
            310,
            3582,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3582,
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
            3610,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3610,
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
            3610,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3610,
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
            3638,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3638,
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
          "text": "This instrument keeps what it plays while the others follow the point; it stays so over a change of the model where the grid is the same. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-166",
          "patching_rect": [
            310,
            3638,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3638,
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
            3679,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3679,
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
          "text": "The share of this instrument's likeliest hits that sounds. -1 follows the deck's. (share -1 or 0…1, default -1)",
          "linecount": 2,
          "id": "obj-168",
          "patching_rect": [
            310,
            3679,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3679,
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
            3720,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3720,
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
          "text": "After so many ticks this instrument begins again, beside the others: 72 is three beats against their four. 0 goes with the groove; what is longer than the groove begins it once more. (ticks 0…1536 ticks, default 0)",
          "linecount": 3,
          "id": "obj-170",
          "patching_rect": [
            310,
            3720,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3720,
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
            3775.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3775.5,
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
          "text": "Turns this instrument's loop by so many ticks, later or (below 0) earlier: 6 is a sixteenth. What leaves the end comes at the beginning. (ticks -1536…1536 ticks, default 0)",
          "linecount": 2,
          "id": "obj-172",
          "patching_rect": [
            310,
            3775.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3775.5,
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
          "text": "/rvae/shift/kick 0.",
          "id": "obj-173",
          "patching_rect": [
            10,
            3816.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3816.5,
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
          "text": "This instrument sounds so much later or (below 0) earlier: a snare that drags, a hat that pushes. With microtiming and swing at most 16 ticks. (time -100…100 ms, default 0)",
          "linecount": 2,
          "id": "obj-174",
          "patching_rect": [
            310,
            3816.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3816.5,
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
          "text": "/rvae/velocity/kick 1.",
          "id": "obj-175",
          "patching_rect": [
            10,
            3857.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3857.5,
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
          "text": "Scales how hard this instrument is struck, beside the deck's own scale. (scale 0…2, default 1)",
          "linecount": 2,
          "id": "obj-176",
          "patching_rect": [
            310,
            3857.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3857.5,
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
            3898.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3898.5,
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
          "text": "How likely each hit of this instrument is to sound, by a seeded draw each time: at 0.5 about every second one. Pins always sound. (probability 0…1, default 1)",
          "linecount": 2,
          "id": "obj-178",
          "patching_rect": [
            310,
            3898.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3898.5,
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
            3945.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3945.5,
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
            3971.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            3971.5,
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
          "text": "A hit of your own that stays while the point moves, at a tick of the groove's loop (24 to a quarter note; a groove of two bars has its own pins in each). Velocity 0: never a hit here; -1 takes the pin away. The offset is in ticks. Mute and solo silence it, nothing else does. (instrument kick|snare|hat|openhat|lowtom|midtom|hightom|clap|rim|ride|ridebell|crash|pedalhat|cowbell|tambourine|shaker; tick 0…1535; velocity -1…127; offset -4…4 ticks, default 0)",
          "linecount": 5,
          "id": "obj-181",
          "patching_rect": [
            310,
            3971.5,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            3971.5,
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
          "text": "/rvae/unpin kick 0",
          "id": "obj-182",
          "patching_rect": [
            10,
            4056,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4056,
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
          "text": "Takes a pin away: the model decides there again. (instrument kick|snare|hat|openhat|lowtom|midtom|hightom|clap|rim|ride|ridebell|crash|pedalhat|cowbell|tambourine|shaker; tick 0…1535)",
          "linecount": 2,
          "id": "obj-183",
          "patching_rect": [
            310,
            4056,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4056,
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
          "text": "/rvae/pins",
          "id": "obj-184",
          "patching_rect": [
            10,
            4097,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4097,
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
          "text": "The pins of the deck, in the order of instrument and tick.",
          "linecount": 1,
          "id": "obj-185",
          "patching_rect": [
            310,
            4097,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4097,
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
            4125,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4125,
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
            4125,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4125,
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
            4153,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4153,
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
            4153,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4153,
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
            4181,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4181,
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
          "text": "All pins of one instrument as a line, tick=velocity and where it is not 0 @offset: 0=100 24=0 48=90@-0.5. Empty for none. It tells and sets them at once; an instrument has at most 40, a deck 128.",
          "linecount": 3,
          "id": "obj-191",
          "patching_rect": [
            310,
            4181,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4181,
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
            4242.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4242.5,
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
            4268.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4268.5,
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
            4268.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4268.5,
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
            4296.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4296.5,
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
          "text": "Stops where it is; nothing sounds on.",
          "linecount": 1,
          "id": "obj-196",
          "patching_rect": [
            310,
            4296.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4296.5,
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
            4324.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4324.5,
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
          "text": "Plays on from where it stopped.",
          "linecount": 1,
          "id": "obj-198",
          "patching_rect": [
            310,
            4324.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4324.5,
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
            4352.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4352.5,
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
          "text": "Whether it plays. Setting 1 is play, 0 is stop; setting what it already does changes nothing. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-200",
          "patching_rect": [
            310,
            4352.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4352.5,
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
            4393.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4393.5,
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
          "text": "Quarter notes a minute, from the next tick. (bpm 20…300 bpm, default 120)",
          "linecount": 1,
          "id": "obj-202",
          "patching_rect": [
            310,
            4393.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4393.5,
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
            4421.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4421.5,
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
          "text": "Where the transport is: bar and beat, both counted from 0. Setting it jumps. (bar 0…999999; beat 0…32, default 0)",
          "linecount": 2,
          "id": "obj-204",
          "patching_rect": [
            310,
            4421.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4421.5,
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
            4462.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4462.5,
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
          "text": "Tap the tempo: two taps set it, up to five are averaged.",
          "linecount": 1,
          "id": "obj-206",
          "patching_rect": [
            310,
            4462.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4462.5,
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
          "text": "/rvae/nudge 0.",
          "id": "obj-207",
          "patching_rect": [
            10,
            4490.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4490.5,
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
          "text": "Shifts the beat without touching the tempo, as a DJ nudges a platter: positive is later. Nudges add up, to 4 s at most that are still to come, and to half a beat away from the device that leads. In a link session all are nudged: for a moment the tempo is another. (shift -1000…1000 ms, default 0)",
          "linecount": 4,
          "id": "obj-208",
          "patching_rect": [
            310,
            4490.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4490.5,
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
            4560.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4560.5,
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
          "text": "Silence now: every sounding note ends. No claim keeps anyone from it.",
          "linecount": 1,
          "id": "obj-210",
          "patching_rect": [
            310,
            4560.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4560.5,
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
            4588.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4588.5,
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
          "text": "Who leads: midi follows the clock, start, stop, continue and song position of a device at a MIDI input. link follows the tempo and the bar lines of the session that all on the network share, and what is set here goes to them all. room follows the room that was joined with /rvae/room/join, which sets it. (source internal|midi|link|room, default internal)",
          "linecount": 4,
          "id": "obj-212",
          "patching_rect": [
            310,
            4588.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4588.5,
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
          "text": "SCENES",
          "fontface": 1,
          "id": "obj-213",
          "patching_rect": [
            10,
            4664.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4664.5,
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
            4690.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4690.5,
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
          "text": "Keeps what the decks are now as a scene: everything, or chosen parts (points controls mutes notes models tempo gestures), of all decks (0) or of one. One of the same name is replaced. Done when it is on disk. (parts default all; deck 0…4, default 0)",
          "linecount": 3,
          "id": "obj-215",
          "patching_rect": [
            310,
            4690.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4690.5,
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
          "text": "/rvae/scene/recall mine",
          "id": "obj-216",
          "patching_rect": [
            10,
            4746,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4746,
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
          "text": "Brings a scene back: now, at the next beat or at the next bar line; over some bars values glide from there to the bar line at which they arrive, while switches and models change at once. What is left out is as /rvae/scene/when and /rvae/scene/bars say. What another client has claimed stays as it is. A line /rvae/scene/kept tells what did not come back and why. (when now|beat|bar; bars 0…64 bars; parts default all; deck 0…4, default 0)",
          "linecount": 5,
          "id": "obj-217",
          "patching_rect": [
            310,
            4746,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4746,
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
          "text": "/rvae/scene/next",
          "id": "obj-218",
          "patching_rect": [
            10,
            4830.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4830.5,
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
          "text": "Recalls the next scene of the set list.",
          "linecount": 1,
          "id": "obj-219",
          "patching_rect": [
            310,
            4830.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4830.5,
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
            4858.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4858.5,
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
          "text": "Recalls the scene before in the set list.",
          "linecount": 1,
          "id": "obj-221",
          "patching_rect": [
            310,
            4858.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4858.5,
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
            4886.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4886.5,
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
          "text": "The scenes, in the order in which they were first stored: of which decks, which parts, which models.",
          "linecount": 2,
          "id": "obj-223",
          "patching_rect": [
            310,
            4886.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4886.5,
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
          "text": "/rvae/scene/rename mine better",
          "id": "obj-224",
          "patching_rect": [
            10,
            4927.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4927.5,
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
          "text": "Gives a scene another name, in the set list as well.",
          "linecount": 1,
          "id": "obj-225",
          "patching_rect": [
            310,
            4927.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4927.5,
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
          "text": "/rvae/scene/delete mine",
          "id": "obj-226",
          "patching_rect": [
            10,
            4955.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4955.5,
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
          "text": "Deletes a scene for good, and takes it from the set list.",
          "linecount": 1,
          "id": "obj-227",
          "patching_rect": [
            310,
            4955.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4955.5,
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
            4983.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            4983.5,
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
            4983.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            4983.5,
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
            5011.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5011.5,
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
          "text": "How many scenes there are. Subscribers of state are told whenever one was stored, renamed or deleted: then the list is another. (scenes from 0)",
          "linecount": 2,
          "id": "obj-231",
          "patching_rect": [
            310,
            5011.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5011.5,
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
            5052.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5052.5,
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
          "text": "When scenes come back: at the next tick, beat or bar line. next, previous and MIDI go by it, and so does a recall that does not say. (when now|beat|bar, default bar)",
          "linecount": 2,
          "id": "obj-233",
          "patching_rect": [
            310,
            5052.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5052.5,
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
          "text": "/rvae/scene/bars 0",
          "id": "obj-234",
          "patching_rect": [
            10,
            5093.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5093.5,
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
          "text": "Over how many bars values glide to a scene: 0 changes all at once. (bars 0…64 bars, default 0)",
          "linecount": 2,
          "id": "obj-235",
          "patching_rect": [
            310,
            5093.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5093.5,
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
            5134.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5134.5,
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
          "text": "The scenes in the order of the show, separated by spaces; one may come more than once. Empty: in the order in which they were stored.",
          "linecount": 2,
          "id": "obj-237",
          "patching_rect": [
            310,
            5134.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5134.5,
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
          "text": "/rvae/scene/programs 1",
          "id": "obj-238",
          "patching_rect": [
            10,
            5175.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5175.5,
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
          "text": "Whether a program change at /rvae/midi/in recalls: program 1 (0 on the wire) the first scene of the set list, and so on. (on 0…1, default 1)",
          "linecount": 2,
          "id": "obj-239",
          "patching_rect": [
            310,
            5175.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5175.5,
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
            5216.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5216.5,
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
          "text": "Notes at /rvae/midi/in that recall, as 36=verse 37=chorus 48=previous 50=next; empty for none.",
          "linecount": 2,
          "id": "obj-241",
          "patching_rect": [
            310,
            5216.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5216.5,
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
            5257.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5257.5,
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
          "text": "Writes one scene, or all with the set list, into the exports folder as one readable file, FILE.scenes.json, with the models by name and content hash. Done tells the file, and how many scenes are in it.",
          "linecount": 3,
          "id": "obj-243",
          "patching_rect": [
            310,
            5257.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5257.5,
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
            5313,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5313,
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
          "text": "Takes the scenes of such a file from the exports folder; those of the same name are replaced, and a set list in it becomes the set list.",
          "linecount": 2,
          "id": "obj-245",
          "patching_rect": [
            310,
            5313,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5313,
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
          "text": "GESTURES",
          "fontface": 1,
          "id": "obj-246",
          "patching_rect": [
            10,
            5360,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5360,
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
            5386,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5386,
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
          "text": "Records what you move on the deck, the position and all its controls, from the next bar line on: for so many bars, or (0) until gesture/end. Then it is kept on disk and plays at once as a loop. One of the same name is replaced. (bars 0…64 bars, default 0)",
          "linecount": 3,
          "id": "obj-248",
          "patching_rect": [
            310,
            5386,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5386,
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
          "text": "/rvae/gesture/end",
          "id": "obj-249",
          "patching_rect": [
            10,
            5441.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5441.5,
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
          "text": "Ends what is recorded, at the next bar line. What has not begun is dropped.",
          "linecount": 1,
          "id": "obj-250",
          "patching_rect": [
            310,
            5441.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5441.5,
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
          "text": "/rvae/gesture/layer mine",
          "id": "obj-251",
          "patching_rect": [
            10,
            5469.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5469.5,
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
          "text": "Records one more layer into a gesture, from the next bar line on, once through: what you move takes the place of what was there, and the rest of it goes on.",
          "linecount": 2,
          "id": "obj-252",
          "patching_rect": [
            310,
            5469.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5469.5,
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
          "text": "/rvae/gesture/play mine",
          "id": "obj-253",
          "patching_rect": [
            10,
            5510.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5510.5,
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
          "text": "Plays a gesture from the next bar line on, as a loop (1) or once (0). Several play at once; where two move the same control, the one that began last does. A control that you move yourself is yours, until the gesture is played again. (loop 0…1, default 1)",
          "linecount": 3,
          "id": "obj-254",
          "patching_rect": [
            310,
            5510.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5510.5,
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
          "text": "/rvae/gesture/stop",
          "id": "obj-255",
          "patching_rect": [
            10,
            5566,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5566,
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
          "text": "Stops a gesture of the deck, or all of them and what is recorded where no name is given. Everything stays where it is.",
          "linecount": 2,
          "id": "obj-256",
          "patching_rect": [
            310,
            5566,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5566,
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
            5607,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5607,
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
          "text": "Stops all gestures of the deck and what is recorded, as one button. Everything stays where it is.",
          "linecount": 2,
          "id": "obj-258",
          "patching_rect": [
            310,
            5607,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5607,
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
            5648,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5648,
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
          "text": "One button for all of it, like the pedal of a looper: the first press records the gesture pedal, the next one ends it and it loops, and each press after that records a layer once through. After a stop it begins anew.",
          "linecount": 3,
          "id": "obj-260",
          "patching_rect": [
            310,
            5648,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5648,
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
            5703.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5703.5,
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
          "text": "The gesture that is recorded, or waits for its bar line; empty for none.",
          "linecount": 1,
          "id": "obj-262",
          "patching_rect": [
            310,
            5703.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5703.5,
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
            5731.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5731.5,
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
            5731.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5731.5,
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
            5759.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5759.5,
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
          "text": "The gestures that are kept: their length, how many changes they hold, and what they move.",
          "linecount": 1,
          "id": "obj-266",
          "patching_rect": [
            310,
            5759.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5759.5,
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
            5787.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5787.5,
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
          "text": "How many gestures are kept. Subscribers of state are told whenever one was recorded or deleted: then the list is another. (gestures from 0, default 0)",
          "linecount": 2,
          "id": "obj-268",
          "patching_rect": [
            310,
            5787.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5787.5,
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
            5828.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5828.5,
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
          "text": "Deletes a gesture for good. Where it plays, it is stopped.",
          "linecount": 1,
          "id": "obj-270",
          "patching_rect": [
            310,
            5828.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5828.5,
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
            5862.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5862.5,
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
            5888.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5888.5,
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
          "text": "The performance space: what sounds at each of columns × rows positions of the deck's model, with the deck's threshold, density, gap and conditions. For each tick (24 to a quarter note, from 0) and row a message with one int a column, a bit for each instrument that sounds, bit 0 the kick. Row 0 is the top, as in a picture: row r lies at y = -(r/rows - 1/2)·2·range and column c at x = (c/columns - 1/2)·2·range. Comes at about two messages a millisecond; asking again ends the map that is still coming with busy. (columns 1…64; rows 1…64)",
          "linecount": 6,
          "id": "obj-273",
          "patching_rect": [
            310,
            5888.5,
            610,
            93
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5888.5,
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
          "text": "/rvae/clips",
          "id": "obj-274",
          "patching_rect": [
            10,
            5987.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            5987.5,
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
          "text": "Where the clips that the deck's model has learned lie in its plane, a message each. A model of kind atlas or kernel keeps their places; for the others each clip of the model's dataset is looked for on the map.",
          "linecount": 3,
          "id": "obj-275",
          "patching_rect": [
            310,
            5987.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            5987.5,
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
            6043,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6043,
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
          "text": "Where a clip of a dataset lies on the map of the deck's model, and how much of it sounds there: found by what the decoder gives all over the plane, and around the best of that. A clip is called as on the model's card.",
          "linecount": 3,
          "id": "obj-277",
          "patching_rect": [
            310,
            6043,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6043,
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
            6098.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6098.5,
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
          "text": "Keeps the whole bars that the deck has just played, as it played them, as clips of a dataset. Where it has played fewer since the last jump or change of metre, those. Done tells how many bars. (bars 1…64)",
          "linecount": 3,
          "id": "obj-279",
          "patching_rect": [
            310,
            6098.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6098.5,
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
          "text": "/rvae/dataset/keep house",
          "id": "obj-280",
          "patching_rect": [
            10,
            6154,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6154,
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
          "text": "Adds the pattern that the deck plays to a dataset, as it was decoded. Done tells how many bars.",
          "linecount": 2,
          "id": "obj-281",
          "patching_rect": [
            310,
            6154,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6154,
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
            6195,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6195,
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
          "text": "Writes what the deck plays from its position on as a Standard MIDI File into the exports folder, over one of the same name, on the deck's MIDI channel. Done tells the file, and how many bars it has. (bars 1…1024)",
          "linecount": 3,
          "id": "obj-283",
          "patching_rect": [
            310,
            6195,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6195,
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
            6250.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6250.5,
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
          "text": "Begins to record what comes as /rvae/dataset/hit and as notes from MIDI in, while the transport plays: each bar with a hit becomes a clip of the dataset, on disk when the next one begins. Until /rvae/dataset/stop.",
          "linecount": 3,
          "id": "obj-285",
          "patching_rect": [
            310,
            6250.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6250.5,
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
            6306,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6306,
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
          "text": "A hit for the recording: the instrument, counted from 0, and its velocity. It is struck at the moment at which it arrives, or for which its bundle is. A velocity of 0 is none. Without a recording /rvae/encode/played and /rvae/follow hear it while the transport plays. (velocity 0…127)",
          "linecount": 4,
          "id": "obj-287",
          "patching_rect": [
            310,
            6306,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6306,
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
            6376,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6376,
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
          "text": "Ends the recording. Done tells the dataset, and how many bars and hits were recorded, when they are on disk. What cannot be written is kept: mend the reason and ask again.",
          "linecount": 2,
          "id": "obj-289",
          "patching_rect": [
            310,
            6376,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6376,
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
          "text": "/rvae/encode/notes 1 1 0",
          "id": "obj-290",
          "patching_rect": [
            10,
            6417,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6417,
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
          "text": "Where a list of notes lies on the map of the deck's model, and how much of it sounds there: instrument, tick and velocity of each note, one note after the other, at most 256 in a message. An instrument is its number in the kit of the deck's model, from 0, or a MIDI note that is no such number. Ticks count from 0, 24 to a quarter note. A velocity of 0 is no note. (velocity 0…127)",
          "linecount": 5,
          "id": "obj-291",
          "patching_rect": [
            310,
            6417,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6417,
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
            6501.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6501.5,
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
          "text": "Begins a list of notes that is too long for one message: /rvae/encode/add adds to it, /rvae/encode/end looks for it. Each client has a list of its own for each deck. What it has begun before is forgotten.",
          "linecount": 3,
          "id": "obj-293",
          "patching_rect": [
            310,
            6501.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6501.5,
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
            6557,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6557,
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
          "text": "Adds notes to the list that you have begun, as /rvae/encode/notes has them: 4096 at most. (velocity 0…127)",
          "linecount": 2,
          "id": "obj-295",
          "patching_rect": [
            310,
            6557,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6557,
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
            6598,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6598,
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
          "text": "Ends the list that you have begun, and looks for it on the map of the deck's model.",
          "linecount": 1,
          "id": "obj-297",
          "patching_rect": [
            310,
            6598,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6598,
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
            6626,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6626,
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
          "text": "Where the bars that were played in last lie on the map of the deck's model, and how much of them sounds there: MIDI notes and /rvae/dataset/hit, heard while the transport plays. Of more bars than the model has, what comes back in at least half of them counts. One or two instruments are enough: then their accents and their number lead the whole kit. (bars 1…64 bars, default 1)",
          "linecount": 5,
          "id": "obj-299",
          "patching_rect": [
            310,
            6626,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6626,
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
            6710.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6710.5,
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
          "text": "Goes to the place that your last /rvae/encode, /rvae/encode/notes, /rvae/encode/end or /rvae/encode/played has found on this deck, as fast as glide says. Done tells the place.",
          "linecount": 2,
          "id": "obj-301",
          "patching_rect": [
            310,
            6710.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6710.5,
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
          "text": "DATASETS",
          "fontface": 1,
          "id": "obj-302",
          "patching_rect": [
            10,
            6757.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6757.5,
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
            6783.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6783.5,
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
          "text": "The clips of a dataset, each a bar: its name, the file that it was cut from, its bar there from 1, and how many hits it has.",
          "linecount": 2,
          "id": "obj-304",
          "patching_rect": [
            310,
            6783.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6783.5,
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
            6824.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6824.5,
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
          "text": "Renames a file of a dataset of yours: the clips that are cut from it are called after it. The file keeps its extension.",
          "linecount": 2,
          "id": "obj-306",
          "patching_rect": [
            310,
            6824.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6824.5,
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
            6865.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6865.5,
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
          "text": "Deletes a file of a dataset of yours, and with it the clips that are cut from it.",
          "linecount": 1,
          "id": "obj-308",
          "patching_rect": [
            310,
            6865.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6865.5,
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
            6893.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6893.5,
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
            6893.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6893.5,
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
            6921.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6921.5,
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
            6921.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6921.5,
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
            6955.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6955.5,
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
            6981.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            6981.5,
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
          "text": "Learns a model of that name from a dataset. Progress goes to subscribers of training. An instant map of the clips can be played at once; load puts it on a deck, and the learned model in its place. meter chooses where clips come in several, raw keeps every tick as played, from names a model whose clips stay where they are. map names the kit of the notes of MIDI files, notes changes single ones (40=rim,56=none). Files that cannot be read are told as leftout; strict 1 refuses them. where any is the training farm while this machine trains. sweep (seeds=20, kinds=atlas,classic) is several on the farm: the best gets the name, with keep all the others stay. (epochs 1…100000; seed default 1; bars 1…4, default 1; dims 2…8, default 2; raw 0…1, default 0; load 1…4; kind atlas|kernel|classic, default atlas; width 8…2048 units; strict 0…1, default 0; where here|farm|any, default here; keep best|all, default best)",
          "linecount": 10,
          "id": "obj-315",
          "patching_rect": [
            310,
            6981.5,
            610,
            151
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            6981.5,
            610,
            151
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
            7138.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7138.5,
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
          "text": "Gives a job up, within a second.",
          "linecount": 1,
          "id": "obj-317",
          "patching_rect": [
            310,
            7138.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7138.5,
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
            7166.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7166.5,
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
          "text": "The jobs since the daemon started, oldest first.",
          "linecount": 1,
          "id": "obj-319",
          "patching_rect": [
            310,
            7166.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7166.5,
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
          "text": "/rvae/farm",
          "id": "obj-320",
          "patching_rect": [
            10,
            7194.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7194.5,
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
          "text": "The training farm: workers that are there, trainings that they can do at once, that they do, orders that wait, and for how long the oldest of these does. Told when the counts change. It is watched from the start where --nats names a server, and else from the first /rvae/train … where farm or /rvae/farm/workers on. (workers from 0, default 0; slots from 0, default 0; running from 0, default 0; waiting from 0, default 0; oldest from 0 seconds, default 0)",
          "linecount": 5,
          "id": "obj-321",
          "patching_rect": [
            310,
            7194.5,
            610,
            78.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7194.5,
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
          "text": "/rvae/farm/workers",
          "id": "obj-322",
          "patching_rect": [
            10,
            7279,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7279,
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
          "text": "The workers of the farm: name, trainings that each can do at once and does now, version, and seconds since it came.",
          "linecount": 2,
          "id": "obj-323",
          "patching_rect": [
            310,
            7279,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7279,
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
            7320,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7320,
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
          "text": "The orders of the farm, oldest first: model to be, dataset, kind, seed, who ordered it, waiting, running, finished or failed, its worker, its try of 5, and seconds since it was ordered.",
          "linecount": 3,
          "id": "obj-325",
          "patching_rect": [
            310,
            7320,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7320,
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
            7381.5,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7381.5,
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
            7407.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7407.5,
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
          "text": "The MIDI ports there are, and which of them the daemon has open.",
          "linecount": 1,
          "id": "obj-328",
          "patching_rect": [
            310,
            7407.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7407.5,
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
            7435.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7435.5,
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
          "text": "Where hits go as MIDI notes, with clock: names of ports or parts of them, separated by commas; virtual makes one for others to connect to; TR-8@12 is 12 ms later; empty for none. A port that is not there is opened when it comes.",
          "linecount": 3,
          "id": "obj-330",
          "patching_rect": [
            310,
            7435.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7435.5,
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
          "text": "/rvae/midi/in mine",
          "id": "obj-331",
          "patching_rect": [
            10,
            7491,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7491,
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
          "text": "What is listened to; the controls of /rvae/midi/profile are played. Names of ports or parts of them, separated by commas; empty for none.",
          "linecount": 2,
          "id": "obj-332",
          "patching_rect": [
            310,
            7491,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7491,
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
            7532,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7532,
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
          "text": "Which instrument a note of /rvae/midi/in is when it is recorded, for each device: TD-17: roland-td; nanoPAD: 40=rim,56=none. In front of the colon part of the port's name; a map without one is that of all others, else General MIDI's.",
          "linecount": 3,
          "id": "obj-334",
          "patching_rect": [
            310,
            7532,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7532,
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
            7587.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7587.5,
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
          "text": "The profile of the pad controller at /rvae/midi/in: what it sends, and what that does. A name of /rvae/midi/profiles; empty for none. What the old profile holds down is let go: a momentary point goes back, a held switch goes off. On any failure the old one plays on. It is kept for the next start. After /rvae/bridge/learn it is the profile that was saved.",
          "linecount": 4,
          "id": "obj-336",
          "patching_rect": [
            310,
            7587.5,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7587.5,
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
          "text": "/rvae/midi/profiles",
          "id": "obj-337",
          "patching_rect": [
            10,
            7657.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7657.5,
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
          "text": "The profiles of pad controllers that there are: those of the program, and your own, which come first where both have a name. The device is empty where a profile names none or cannot be read.",
          "linecount": 3,
          "id": "obj-338",
          "patching_rect": [
            310,
            7657.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7657.5,
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
          "text": "/rvae/bridge/learn /rvae/status",
          "id": "obj-339",
          "patching_rect": [
            10,
            7713,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7713,
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
          "text": "The next control that is moved on a bridged controller is put on this address: /rvae/latent/x, /rvae/latent/y and /rvae/latent/pad/z (touch) for the pad, /rvae/latent/recall/NAME for a stored position, /rvae/model for programs, any other for itself. Empty again once it is learned, or to give up.",
          "linecount": 4,
          "id": "obj-340",
          "patching_rect": [
            310,
            7713,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7713,
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
          "text": "LINK",
          "fontface": 1,
          "id": "obj-341",
          "patching_rect": [
            10,
            7789,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7789,
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
            7815,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7815,
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
          "text": "Takes part in the link session of the network: with Live, Max, Pd, SuperCollider and others that are compatible with Ableton Link. Alone it changes nothing that is heard: /rvae/clock/source link follows the session, and switches this on. (on 0…1, default 0)",
          "linecount": 3,
          "id": "obj-343",
          "patching_rect": [
            310,
            7815,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7815,
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
            7870.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7870.5,
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
          "text": "Whether starts and stops are shared as well: somebody's start plays from the first beat at the next bar line of the session. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-345",
          "patching_rect": [
            310,
            7870.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7870.5,
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
            7911.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7911.5,
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
          "text": "Quarter notes after which bar lines come again that fall together with the session's: 0 is a bar of the metre that plays; 8 brings grooves of two bars together. (quarters 0…64, default 0)",
          "linecount": 3,
          "id": "obj-347",
          "patching_rect": [
            310,
            7911.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7911.5,
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
          "text": "/rvae/link/peers",
          "id": "obj-348",
          "patching_rect": [
            10,
            7967,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            7967,
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
          "text": "How many others are in the session. Subscribers of state are told when somebody comes or goes. (count from 0)",
          "linecount": 2,
          "id": "obj-349",
          "patching_rect": [
            310,
            7967,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            7967,
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
            8008,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8008,
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
          "text": "The session's tempo. Beyond 300 it is played at half, which /rvae/tempo tells; who sets /rvae/tempo then sets the session's to twice that. (bpm 20…999 bpm, default 120)",
          "linecount": 2,
          "id": "obj-351",
          "patching_rect": [
            310,
            8008,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8008,
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
          "text": "ROOM",
          "fontface": 1,
          "id": "obj-352",
          "patching_rect": [
            10,
            8055,
            290,
            20
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8055,
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
            8081,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8081,
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
          "text": "Joins a room by way of a NATS server (nats://, tls://, ws:// or wss://, without a password; left out, the configured one). Who comes first brings what is played; who comes later takes what the room plays, at its bar. From then on each change is heard everywhere from the same bar line on. Done once it plays with the room.",
          "linecount": 4,
          "id": "obj-354",
          "patching_rect": [
            310,
            8081,
            610,
            64
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8081,
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
            8151,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8151,
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
          "text": "Leaves the room, and plays on alone.",
          "linecount": 1,
          "id": "obj-356",
          "patching_rect": [
            310,
            8151,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8151,
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
            8179,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8179,
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
          "text": "The sites of the room, this one first: identity, name, milliseconds that a message takes to the server, milliseconds that its clock may be off, version, seconds since it joined, and self, here or lost.",
          "linecount": 3,
          "id": "obj-358",
          "patching_rect": [
            310,
            8179,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8179,
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
            8234.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8234.5,
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
          "text": "What players of the other sites have claimed: it holds here as well, until they release it or their site is lost.",
          "linecount": 2,
          "id": "obj-360",
          "patching_rect": [
            310,
            8234.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8234.5,
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
            8275.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8275.5,
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
          "text": "The room that was joined; empty for none.",
          "linecount": 1,
          "id": "obj-362",
          "patching_rect": [
            310,
            8275.5,
            610,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8275.5,
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
            8303.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8303.5,
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
          "text": "out, joining, in, or cut while the server is not reached: then this site plays on, and catches up afterwards. (state out|joining|in|cut, default out)",
          "linecount": 2,
          "id": "obj-364",
          "patching_rect": [
            310,
            8303.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8303.5,
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
          "text": "/rvae/room/horizon 1",
          "id": "obj-365",
          "patching_rect": [
            10,
            8344.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8344.5,
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
          "text": "Bars that a change made here waits at least. It waits longer where the slowest site needs more: /rvae/room/bars tells. (bars 1…16 bars, default 1)",
          "linecount": 2,
          "id": "obj-366",
          "patching_rect": [
            310,
            8344.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8344.5,
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
            8385.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8385.5,
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
          "text": "Bars until a change made now is heard everywhere; 0 is at once. (bars from 0 bars, default 0)",
          "linecount": 2,
          "id": "obj-368",
          "patching_rect": [
            310,
            8385.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8385.5,
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
            8426.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8426.5,
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
          "text": "Whether controls and positions that are set here are heard here at once, and by the others from the agreed bar on. (on 0…1, default 0)",
          "linecount": 2,
          "id": "obj-370",
          "patching_rect": [
            310,
            8426.5,
            610,
            35
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8426.5,
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
            8467.5,
            290,
            22
          ],
          "presentation": 1,
          "presentation_rect": [
            10,
            8467.5,
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
          "text": "Messages of other sites that were refused since the room was joined (outside of their range or rights, or too many), and changes that came here after their bar and were heard a bar later. (messages from 0, default 0; late from 0, default 0)",
          "linecount": 3,
          "id": "obj-372",
          "patching_rect": [
            310,
            8467.5,
            610,
            49.5
          ],
          "presentation": 1,
          "presentation_rect": [
            310,
            8467.5,
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
