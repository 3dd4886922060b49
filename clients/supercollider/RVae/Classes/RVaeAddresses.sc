// Made from the daemon's address table by a test (RVAE_WRITE_REFERENCE=1 writes it anew): do not edit.

RVaeAddresses : RVaeAddressBook {
	classvar rows;

	// Address, access, arguments, options, answers, the address it is another view of, description.
	// An argument is its name, tag, least and greatest value, default, choices and unit.
	*rows {
		^rows ?? { rows = this.makeRows }
	}

	*makeRows {
		var list = List.new;
		list.add(["/rvae/hello", \act, [[\name, $s, nil, nil, nil, nil, ""], [\replyPort, $i, 1, 65535, nil, nil, ""]], [[\lease, $i, 5, 300, 15, nil, "s"], [\delivery, $s, nil, nil, "live", #[\live, \stamp, \bundle], ""], [\latency, $f, 0, 5000, 50, nil, "ms"], [\events, $s, nil, nil, "state hits beats training", nil, ""], [\code, $i, 0, 999999, 0, nil, ""]], ['/rvae/challenge', '/rvae/welcome', '/rvae/snapshot/end'], nil,
			"Joins. The answer is a welcome, then every value once, then events as they happen. What a drum or a deck has of its own (pins, `length/kick`, `fade` …) is left out while nobody has set it. From another machine a challenge comes first: send its token back with `/rvae/confirm`. `code` is the daemon's join code, where it wants one: then the token is enough. Sending it again renews the lease and sets all options anew: what it leaves out takes its default."]);
		list.add(["/rvae/confirm", \act, [[\token, $i, nil, nil, nil, nil, ""], [\proof, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Gives back the token of a challenge, from the port that said hello, within 10 s. Where the daemon wants a proof the challenge has a nonce, too. The proof is the daemon's join code, a number, or HMAC-SHA256(secret, nonce) in hexadecimal. Five wrong codes, and a machine has to wait a minute. Until then a client gets at most three times as many bytes as it sent; a longer answer is refused whole."]);
		list.add(["/rvae/renew", \act, [], [], [], nil,
			"Keeps the subscription; any other message does, too. A client without a subscription is told `denied`: then say hello again."]);
		list.add(["/rvae/bye", \act, [], [], [], nil,
			"Ends the subscription and frees its claims; the answer is `/rvae/clients/left` with the own number. From another machine over UDP, where anybody can write a sender's address, it ends after half of the lease, unless another message comes."]);
		list.add(["/rvae/status", \query, [], [], ['/rvae/status'], nil,
			"How the daemon does."]);
		list.add(["/rvae/clients", \query, [], [], ['/rvae/clients/item', '/rvae/clients/end'], nil,
			"The clients that are subscribed."]);
		list.add(["/rvae/claim", \act, [[\scope, $s, nil, nil, nil, nil, ""], [\force, $s, nil, nil, "force", #[\force], ""]], [], [], nil,
			"Only the claimer may set inside the scope (`deck/1`, `transport`, `deck/1/mute` …) until it is released or the claimer's lease ends. It is the value that is claimed, under every address that changes it: `deck/1/latent/x` is the whole position, the pad and Wekinator's outputs too, and `transport/playing` is play, stop and continue. Who joins again by the same name from the same host takes over the claims that it had. `force` takes a scope away from those who hold part of it; all are told by `/rvae/claims/taken`. In a room a claim holds at all sites: `/rvae/room/claims` tells theirs."]);
		list.add(["/rvae/release", \act, [[\scope, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Gives a claimed scope back."]);
		list.add(["/rvae/clock/ping", \query, [[\id, $i, nil, nil, nil, nil, ""]], [], ['/rvae/clock/pong'], nil,
			"The daemon's clock, for a client that wants to know how far its own is off: seconds and microseconds since the daemon started, when the ping arrived and when the pong left."]);
		list.add(["/rvae/http/ticket", \act, [[\kind, $s, nil, nil, "play", #[\play, \watch], ""]], [], ['/rvae/http/ticket'], nil,
			"A ticket for plain HTTP, where the daemon wants a secret or a join code: files go up and down with `Authorization: Bearer TICKET` or `?ticket=TICKET`. One to `watch` only looks: with it a page shows the space to an audience."]);
		list.add(["/rvae/sync", \query, [[\id, $i, nil, nil, nil, nil, ""]], [], ['/rvae/synced'], nil,
			"Answers when everything that this client sent before has ended: trainings, model changes, bundles still held."]);
		list.add(["/rvae/call", \act, [[\id, $i, nil, nil, nil, nil, ""], [\address, $s, nil, nil, nil, nil, ""]], [], ['/rvae/reply'], nil,
			"Runs any other message (its arguments follow) and answers with the id: `/rvae/reply i:id …`, the value, count or names that the answer ends with; or `/rvae/fail` with the id as its last argument."]);
		list.add(["/rvae/addresses", \query, [], [], ['/rvae/addresses/item', '/rvae/addresses/end'], nil,
			"The address table, a row a message."]);
		list.add(["/rvae/help", \query, [[\address, $s, nil, nil, nil, nil, ""]], [], ['/rvae/help'], nil,
			"The row of one address."]);
		list.add(["/rvae/version", \query, [], [], ['/rvae/version'], nil,
			"Version of the program and of the protocol."]);
		list.add(["/rvae/dump", \act, [[\on, $i, 0, 1, 1, nil, ""]], [], [], nil,
			"1 writes every message that arrives from this client to the daemon's log, 0 stops it: for patches that do not do what they should. Only for clients and for this machine; at most 50 messages a second are written, and how many were left out."]);
		list.add(["/rvae/trace", \act, [[\on, $i, 0, 1, 1, nil, ""]], [], ['/rvae/trace/item', '/rvae/trace/end'], nil,
			"1 tells this client of each of its gestures how it went, 0 stops that: when the packet came (seconds and microseconds of the daemon's clock), after how many milliseconds it was carried out, its groove decoded, and the first tick due that goes by it, and the number of that tick. -1 stands for what did not happen: nothing had to be decoded, it was not heard within 15 s, or the transport rests. A gesture is a message that changes a value. Only for clients and for this machine; for four at a time, for ten minutes."]);
		list.add(["/rvae/find", \query, [[\replyPort, $i, 1, 65535, nil, nil, ""]], [], ['/rvae/here', '/rvae/find/end'], nil,
			"The daemons of this machine and of the networks that it is in, this one with them, after half a second. Without knowing any daemon, ask the network itself: `/rvae/find [i:replyPort]` by broadcast, or to the group 239.255.96.96, at UDP port 9696. Each daemon answers with its `/rvae/here`: to the port that asked, or to `replyPort` there. Asked of one daemon, the answer comes as any other does."]);
		list.add(["/rvae/join/code", \query, [], [], ['/rvae/join/code'], nil,
			"The join code of this start: the six digits with which clients from elsewhere are let in by `/rvae/confirm i:token i:code`. 0 where none is wanted. Only those who are in may ask."]);
		list.add(["/rvae/drops", \query, [], [], ['/rvae/drops/item', '/rvae/drops/end'], nil,
			"What was given up since the daemon started, by cause: `unreadable` packets, `bundles` not held, packets `denied` for want of the secret or the join code, `failures` not told, answers `withheld` from unconfirmed addresses, `unsendable` messages, what came from `outside` the allowed networks, `senders` forgotten, `connections` refused, `slow` readers, broken `frames`, datagrams `unsent`, `events` that came too late to play, and datagrams that the `socket` had no room for."]);
		list.add(["/rvae/figures", \query, [], [], ['/rvae/figures/item', '/rvae/figures/end'], nil,
			"How the daemon does, since it started: `ticks` played, `missed` ones that could not be played in time, `events` left out, microseconds of lateness (`late-p99`) that 99 of 100 recent events stayed within, bytes allocated by the threads of the `ticks`, the `inference`, the `outputs` and the `receiver` (`allocated-…`; none in the steady state), garbage collections (`collections`) and milliseconds that all threads stood still for them (`paused`). Numbers wrap at 2^31."]);
		list.add(["/rvae/deck/{deck}/latent", \value, [[\x, $f, nil, nil, 0, nil, ""], [\y, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Where the deck is in its model's plane of rhythms. Near points play relatives of one groove, far ones another groove. The range is the model's (±3 as a rule)."]);
		list.add(["/rvae/deck/{deck}/latent/x", \value, [[\x, $f, nil, nil, 0, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The first axis of the position alone."]);
		list.add(["/rvae/deck/{deck}/latent/y", \value, [[\y, $f, nil, nil, 0, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The second axis of the position alone."]);
		list.add(["/rvae/deck/{deck}/latent/pad", \value, [[\u, $f, 0, 1, 0.5, nil, ""], [\v, $f, 0, 1, 0.5, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The position as a finger on a pad: the whole plane from 0 to 1, v upwards."]);
		list.add(["/rvae/deck/{deck}/latent/pad/z", \act, [[\touch, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"A pad's touch (1) or release (0), as TouchOSC sends it: taken, and never a value. The position stays where the finger left it."]);
		list.add(["/wek/outputs", \value, [[\u, $f, 0, 1, 0.5, nil, ""], [\v, $f, 0, 1, 0.5, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"Wekinator's two outputs move deck 1 as a pad does."]);
		list.add(["/rvae/deck/{deck}/latent/glide", \value, [[\time, $f, 0, 60000, 0, nil, "ms"]], [], [], nil,
			"How long the way to a new position takes: 0 jumps, longer ones morph through every groove on the way."]);
		list.add(["/rvae/deck/{deck}/latent/store", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Keeps the position under a name, with the model. Answers `/rvae/done` when it is on disk."]);
		list.add(["/rvae/deck/{deck}/latent/stored", \query, [], [], ['/rvae/latent/stored/item', '/rvae/latent/stored/end'], nil,
			"The positions that are stored with the deck's model, in the order in which they were first stored."]);
		list.add(["/rvae/deck/{deck}/latent/recall", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Goes to a stored position, as fast as glide says."]);
		list.add(["/rvae/deck/{deck}/walk", \value, [[\kind, $s, nil, nil, "off", #[\off, \orbit, \drift, \path], ""], [\bars, $f, 0.25, 64, 4, nil, "bars"], [\radius, $f, 0, 10, 1, nil, ""]], [], [], nil,
			"The position moves by itself, locked to the tempo: round in a circle, drifting about, or through the stored positions, once in so many bars."]);
		list.add(["/rvae/deck/{deck}/latent/1", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 1 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/2", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 2 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/3", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 3 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/4", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 4 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/5", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 5 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/6", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 6 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/7", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 7 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/8", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 8 of the position, where the model has so many. One that the pad moves along (`pad/axes`) is a coordinate of `latent`."]);
		list.add(["/rvae/deck/{deck}/latent/all", \value, [[\x1, $f, nil, nil, 0, nil, ""], [\x2, $f, nil, nil, 0, nil, ""], [\x3, $f, nil, nil, 0, nil, ""], [\x4, $f, nil, nil, 0, nil, ""], [\x5, $f, nil, nil, 0, nil, ""], [\x6, $f, nil, nil, 0, nil, ""], [\x7, $f, nil, nil, 0, nil, ""], [\x8, $f, nil, nil, 0, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The whole position: a value for each dimension of the model, 2 to 8. What is left out stays. A model is learned with more than two by `/rvae/train … dims 4`."]);
		list.add(["/rvae/deck/{deck}/pad/axes", \value, [[\first, $i, 1, 8, 1, nil, ""], [\second, $i, 1, 8, 2, nil, ""]], [], [], nil,
			"The two dimensions that pad, position, walk, noise and map move along, from 1; all others keep their values, and the deck stays where it is."]);
		list.add(["/rvae/deck/{deck}/pad/plane", \value, [[\first, $s, nil, nil, "", nil, ""], [\second, $s, nil, nil, "", nil, ""], [\third, $s, nil, nil, "", nil, ""]], [], [], nil,
			"Three positions that are stored with the deck's model (`latent/store`): pad, position, walk, noise and map move in the plane through them. The first is left below the middle of the pad, the second right below, the third above. Empty names, `pad/axes`, or a dimension that is moved by itself lead back to two dimensions."]);
		list.add(["/rvae/deck/{deck}/morph", \act, [[\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 1, 64, 4, nil, "bars"]], [], ['/rvae/done'], nil,
			"Another model comes in over so many bars, from the next bar line on, where the deck is: hit by hit, by a seeded draw (`noise/seed`), until it plays alone. Both follow the position and the controls meanwhile. On any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/morph/cancel", \act, [], [], ['/rvae/done'], nil,
			"Takes a morph back: the model that the deck leaves plays alone again."]);
		list.add(["/rvae/deck/{deck}/morphing", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The model that the deck leaves while another one comes in (`morph`); empty where none does. Told when a morph begins and ends."]);
		list.add(["/rvae/deck/{deck}/threshold", \value, [[\probability, $f, 0, 1, 0.5, nil, ""]], [], [], nil,
			"How sure the model has to be of a hit before it sounds: low is busy, down to ghost notes; high leaves the bones."]);
		list.add(["/rvae/deck/{deck}/density", \value, [[\share, $f, -1, 1, -1, nil, ""]], [], [], nil,
			"The share of each instrument's likeliest hits that sounds, in place of the threshold; -1 gives the threshold back its say."]);
		list.add(["/rvae/deck/{deck}/chaos", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"Each bar every instrument plays a few likely hits more or fewer, by a seeded draw: never a hit the model does not believe in."]);
		list.add(["/rvae/deck/{deck}/chaos/lock", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Repeats this bar's draw of chaos: the variation becomes the loop."]);
		list.add(["/rvae/deck/{deck}/noise", \value, [[\deviation, $f, 0, 2, 0, nil, ""]], [], [], nil,
			"Each bar plays from a spot near the position, this far away on average: a loop that never quite repeats."]);
		list.add(["/rvae/deck/{deck}/noise/seed", \value, [[\seed, $i, nil, nil, 0, nil, ""]], [], [], nil,
			"The same seed gives the same noise, chaos and drift, bar by bar."]);
		list.add(["/rvae/deck/{deck}/microtiming", \value, [[\amount, $f, 0, 2, 1, nil, ""]], [], [], nil,
			"How far hits lean off the grid: 0 is machine-straight, 1 as played by the drummers it learned from, 2 twice as loose."]);
		list.add(["/rvae/deck/{deck}/swing", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"Delays every second sixteenth, at 1 by a third of an eighth: a triplet shuffle."]);
		list.add(["/rvae/deck/{deck}/velocity", \value, [[\scale, $f, 0, 2, 1, nil, ""]], [], [], nil,
			"Scales how hard everything is struck."]);
		list.add(["/rvae/deck/{deck}/gap", \value, [[\ticks, $i, 0, 24, 2, nil, "ticks"]], [], [], nil,
			"Two hits of one instrument nearer than this become the stronger of them: no machine-gun flams."]);
		list.add(["/rvae/deck/{deck}/follow", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"How far the deck goes after what you play: at the end of each bar that was played in (MIDI notes, `/rvae/dataset/hit`) its position moves towards the groove that is most like it. 0 is off, 1 goes all the way, between them it goes so far from its own position. Without anything played it stays where it is."]);
		list.add(["/rvae/deck/{deck}/quantize", \value, [[\when, $s, nil, nil, "tick", #[\off, \tick, \beat, \bar], ""]], [], [], nil,
			"When a new pattern takes over: at once, or at the next tick, beat or bar."]);
		list.add(["/rvae/deck/{deck}/freeze", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Keeps the pattern that plays, whatever moves."]);
		list.add(["/rvae/deck/{deck}/rate", \value, [[\rate, $f, 0.5, 2, 1, nil, ""]], [], [], nil,
			"How fast the groove passes: 0.5 half time, 1, 2 double time; what lies between becomes the nearest of them. Bars and everything that waits for them stay. At 2, of two hits on neighbouring ticks the stronger sounds."]);
		list.add(["/rvae/deck/{deck}/mute", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Silences the whole deck; it goes on counting."]);
		list.add(["/rvae/deck/{deck}/midi/channel", \value, [[\channel, $i, 1, 16, 10, nil, ""]], [], [], nil,
			"The MIDI channel that the deck's hits are sent on."]);
		list.add(["/rvae/deck/{deck}/level", \value, [[\level, $f, 0, 1, 1, nil, ""]], [], [], nil,
			"The deck's level in the mix; 0 silences it."]);
		list.add(["/rvae/deck/{deck}/fade", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"How far the crossfade from the deck of `fade/with` to this one is: 0 that deck alone, 1 this deck alone. Without such a deck it does nothing."]);
		list.add(["/rvae/deck/{deck}/fade/with", \value, [[\deck, $i, 0, 4, 0, nil, ""]], [], [], nil,
			"The deck from which this one is faded in, 1 to 4; 0, or its own number, is none. A deck can be faded with several."]);
		list.add(["/rvae/deck/{deck}/fade/by", \value, [[\by, $s, nil, nil, "level", #[\level, \hits], ""]], [], [], nil,
			"How the two share: by level, at equal power; or hit by hit, each instrument's hit at a tick being one deck's or the other's, by draws of this deck's `noise/seed`."]);
		list.add(["/rvae/deck/{deck}/answer", \value, [[\deck, $i, 0, 4, 0, nil, ""]], [], [], nil,
			"The deck, 1 to 4, whose rests this one fills: its hits sound where that deck has none within a sixteenth. 0, or its own number, is none. What is muted there is a rest."]);
		list.add(["/rvae/deck/{deck}/condition/kick", \value, [[\score, $f, -3, 3, 0, nil, ""]], [], [], nil,
			"How many kicks, against the bars that the model learned from: 0 is the mean, 1 a standard deviation more. Only models with this condition take it; it is 0 for the others."]);
		list.add(["/rvae/deck/{deck}/condition/hats", \value, [[\score, $f, -3, 3, 0, nil, ""]], [], [], nil,
			"How many hats, closed and open, in the same measure. Only models with this condition take it; it is 0 for the others."]);
		list.add(["/rvae/deck/{deck}/condition/onoff", \value, [[\score, $f, -3, 3, 0, nil, ""]], [], [], nil,
			"How many kicks fall off the beat for each one on it, in the same measure: low is four to the floor. Only models with this condition take it; it is 0 for the others."]);
		list.add(["/rvae/deck/{deck}/threshold/{instrument}", \value, [[\probability, $f, -1, 1, -1, nil, ""]], [], [], nil,
			"This instrument's own threshold: thin the hats and keep the kick. -1 follows the deck's."]);
		list.add(["/rvae/deck/{deck}/mute/{instrument}", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Silences one instrument."]);
		list.add(["/rvae/deck/{deck}/solo/{instrument}", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Where any instrument has solo, only those sound."]);
		list.add(["/rvae/deck/{deck}/note/{instrument}", \value, [[\note, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"The MIDI note that this instrument sends and reports."]);
		list.add(["/rvae/deck/{deck}/freeze/{instrument}", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"This instrument keeps what it plays while the others follow the point; it stays so over a change of the model where the grid is the same."]);
		list.add(["/rvae/deck/{deck}/density/{instrument}", \value, [[\share, $f, -1, 1, -1, nil, ""]], [], [], nil,
			"The share of this instrument's likeliest hits that sounds. -1 follows the deck's."]);
		list.add(["/rvae/deck/{deck}/length/{instrument}", \value, [[\ticks, $i, 0, 1536, 0, nil, "ticks"]], [], [], nil,
			"After so many ticks this instrument begins again, beside the others: 72 is three beats against their four. 0 goes with the groove; what is longer than the groove begins it once more."]);
		list.add(["/rvae/deck/{deck}/rotate/{instrument}", \value, [[\ticks, $i, -1536, 1536, 0, nil, "ticks"]], [], [], nil,
			"Turns this instrument's loop by so many ticks, later or (below 0) earlier: 6 is a sixteenth. What leaves the end comes at the beginning."]);
		list.add(["/rvae/deck/{deck}/shift/{instrument}", \value, [[\time, $f, -100, 100, 0, nil, "ms"]], [], [], nil,
			"This instrument sounds so much later or (below 0) earlier: a snare that drags, a hat that pushes. With microtiming and swing at most 16 ticks."]);
		list.add(["/rvae/deck/{deck}/velocity/{instrument}", \value, [[\scale, $f, 0, 2, 1, nil, ""]], [], [], nil,
			"Scales how hard this instrument is struck, beside the deck's own scale."]);
		list.add(["/rvae/deck/{deck}/probability/{instrument}", \value, [[\probability, $f, 0, 1, 1, nil, ""]], [], [], nil,
			"How likely each hit of this instrument is to sound, by a seeded draw each time: at 0.5 about every second one. Pins always sound."]);
		list.add(["/rvae/deck/{deck}/pin", \act, [[\instrument, $s, nil, nil, nil, #[\kick, \snare, \hat, \openhat, \lowtom, \midtom, \hightom, \clap, \rim, \ride, \ridebell, \crash, \pedalhat, \cowbell, \tambourine, \shaker], ""], [\tick, $i, 0, 1535, nil, nil, ""], [\velocity, $i, -1, 127, nil, nil, ""], [\offset, $f, -4, 4, 0, nil, "ticks"]], [], [], nil,
			"A hit of your own that stays while the point moves, at a tick of the groove's loop (24 to a quarter note; a groove of two bars has its own pins in each). Velocity 0: never a hit here; -1 takes the pin away. The offset is in ticks. Mute and solo silence it, nothing else does."]);
		list.add(["/rvae/deck/{deck}/unpin", \act, [[\instrument, $s, nil, nil, nil, #[\kick, \snare, \hat, \openhat, \lowtom, \midtom, \hightom, \clap, \rim, \ride, \ridebell, \crash, \pedalhat, \cowbell, \tambourine, \shaker], ""], [\tick, $i, 0, 1535, nil, nil, ""]], [], [], nil,
			"Takes a pin away: the model decides there again."]);
		list.add(["/rvae/deck/{deck}/pins", \query, [], [], ['/rvae/pins/item', '/rvae/pins/end'], nil,
			"The pins of the deck, in the order of instrument and tick."]);
		list.add(["/rvae/deck/{deck}/pins/clear", \act, [], [], [], nil,
			"Takes all pins of the deck away."]);
		list.add(["/rvae/deck/{deck}/pins/clear/{instrument}", \act, [], [], [], nil,
			"Takes all pins of one instrument away."]);
		list.add(["/rvae/deck/{deck}/pins/{instrument}", \value, [[\pins, $s, nil, nil, "", nil, ""]], [], [], nil,
			"All pins of one instrument as a line, tick=velocity and where it is not 0 @offset: `0=100 24=0 48=90@-0.5`. Empty for none. It tells and sets them at once; an instrument has at most 40, a deck 128."]);
		list.add(["/rvae/play", \act, [], [], [], nil,
			"Plays from the first beat of bar 0."]);
		list.add(["/rvae/stop", \act, [], [], [], nil,
			"Stops where it is; nothing sounds on."]);
		list.add(["/rvae/continue", \act, [], [], [], nil,
			"Plays on from where it stopped."]);
		list.add(["/rvae/playing", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Whether it plays. Setting 1 is play, 0 is stop; setting what it already does changes nothing."]);
		list.add(["/rvae/tempo", \value, [[\bpm, $f, 20, 300, 120, nil, "bpm"]], [], [], nil,
			"Quarter notes a minute, from the next tick."]);
		list.add(["/rvae/position", \value, [[\bar, $i, 0, 999999, nil, nil, ""], [\beat, $f, 0, 32, 0, nil, ""]], [], [], nil,
			"Where the transport is: bar and beat, both counted from 0. Setting it jumps."]);
		list.add(["/rvae/tap", \act, [], [], [], nil,
			"Tap the tempo: two taps set it, up to five are averaged."]);
		list.add(["/rvae/nudge", \act, [[\shift, $f, -1000, 1000, 0, nil, "ms"]], [], [], nil,
			"Shifts the beat without touching the tempo, as a DJ nudges a platter: positive is later. Nudges add up, to 4 s at most that are still to come, and to half a beat away from the device that leads. In a link session all are nudged: for a moment the tempo is another."]);
		list.add(["/rvae/panic", \act, [], [], [], nil,
			"Silence now: every sounding note ends. No claim keeps anyone from it."]);
		list.add(["/rvae/clock/source", \value, [[\source, $s, nil, nil, "internal", #[\internal, \midi, \link, \room], ""]], [], [], nil,
			"Who leads: midi follows the clock, start, stop, continue and song position of a device at a MIDI input. link follows the tempo and the bar lines of the session that all on the network share, and what is set here goes to them all. room follows the room that was joined with `/rvae/room/join`, which sets it."]);
		list.add(["/rvae/scene/store", \act, [[\name, $s, nil, nil, nil, nil, ""], [\parts, $s, nil, nil, "all", nil, ""], [\deck, $i, 0, 4, 0, nil, ""]], [], ['/rvae/done'], nil,
			"Keeps what the decks are now as a scene: everything, or chosen parts (`points controls mutes notes models tempo gestures`), of all decks (0) or of one. One of the same name is replaced. Done when it is on disk."]);
		list.add(["/rvae/scene/recall", \act, [[\name, $s, nil, nil, nil, nil, ""], [\when, $s, nil, nil, nil, #[\now, \beat, \bar], ""], [\bars, $i, 0, 64, nil, nil, "bars"], [\parts, $s, nil, nil, "all", nil, ""], [\deck, $i, 0, 4, 0, nil, ""]], [], ['/rvae/scene/kept', '/rvae/done'], nil,
			"Brings a scene back: now, at the next beat or at the next bar line; over some bars values glide from there to the bar line at which they arrive, while switches and models change at once. What is left out is as `/rvae/scene/when` and `/rvae/scene/bars` say. What another client has claimed stays as it is. A line `/rvae/scene/kept` tells what did not come back and why."]);
		list.add(["/rvae/scene/next", \act, [], [], ['/rvae/done'], nil,
			"Recalls the next scene of the set list."]);
		list.add(["/rvae/scene/previous", \act, [], [], ['/rvae/done'], nil,
			"Recalls the scene before in the set list."]);
		list.add(["/rvae/scene/list", \query, [], [], ['/rvae/scene/list/item', '/rvae/scene/list/end'], nil,
			"The scenes, in the order in which they were first stored: of which decks, which parts, which models."]);
		list.add(["/rvae/scene/rename", \act, [[\from, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Gives a scene another name, in the set list as well."]);
		list.add(["/rvae/scene/delete", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a scene for good, and takes it from the set list."]);
		list.add(["/rvae/scene/current", \value, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The scene that was recalled or stored last; empty for none yet."]);
		list.add(["/rvae/scene/count", \value, [[\scenes, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"How many scenes there are. Subscribers of `state` are told whenever one was stored, renamed or deleted: then the list is another."]);
		list.add(["/rvae/scene/when", \value, [[\when, $s, nil, nil, "bar", #[\now, \beat, \bar], ""]], [], [], nil,
			"When scenes come back: at the next tick, beat or bar line. `next`, `previous` and MIDI go by it, and so does a recall that does not say."]);
		list.add(["/rvae/scene/bars", \value, [[\bars, $i, 0, 64, 0, nil, "bars"]], [], [], nil,
			"Over how many bars values glide to a scene: 0 changes all at once."]);
		list.add(["/rvae/scene/setlist", \value, [[\names, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The scenes in the order of the show, separated by spaces; one may come more than once. Empty: in the order in which they were stored."]);
		list.add(["/rvae/scene/programs", \value, [[\on, $i, 0, 1, 1, nil, ""]], [], [], nil,
			"Whether a program change at `/rvae/midi/in` recalls: program 1 (0 on the wire) the first scene of the set list, and so on."]);
		list.add(["/rvae/scene/notes", \value, [[\notes, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Notes at `/rvae/midi/in` that recall, as `36=verse 37=chorus 48=previous 50=next`; empty for none."]);
		list.add(["/rvae/scene/export", \act, [[\file, $s, nil, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Writes one scene, or all with the set list, into the exports folder as one readable file, FILE.scenes.json, with the models by name and content hash. Done tells the file, and how many scenes are in it."]);
		list.add(["/rvae/scene/import", \act, [[\file, $s, nil, nil, nil, nil, ""]], [], ['/rvae/scene/kept', '/rvae/done'], nil,
			"Takes the scenes of such a file from the exports folder; those of the same name are replaced, and a set list in it becomes the set list."]);
		list.add(["/rvae/deck/{deck}/gesture/record", \act, [[\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 0, 64, 0, nil, "bars"]], [], [], nil,
			"Records what you move on the deck, the position and all its controls, from the next bar line on: for so many bars, or (0) until `gesture/end`. Then it is kept on disk and plays at once as a loop. One of the same name is replaced."]);
		list.add(["/rvae/deck/{deck}/gesture/end", \act, [], [], [], nil,
			"Ends what is recorded, at the next bar line. What has not begun is dropped."]);
		list.add(["/rvae/deck/{deck}/gesture/layer", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Records one more layer into a gesture, from the next bar line on, once through: what you move takes the place of what was there, and the rest of it goes on."]);
		list.add(["/rvae/deck/{deck}/gesture/play", \act, [[\name, $s, nil, nil, nil, nil, ""], [\loop, $i, 0, 1, 1, nil, ""]], [], [], nil,
			"Plays a gesture from the next bar line on, as a loop (1) or once (0). Several play at once; where two move the same control, the one that began last does. A control that you move yourself is yours, until the gesture is played again."]);
		list.add(["/rvae/deck/{deck}/gesture/stop", \act, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"Stops a gesture of the deck, or all of them and what is recorded where no name is given. Everything stays where it is."]);
		list.add(["/rvae/deck/{deck}/gesture/stop/all", \act, [], [], [], nil,
			"Stops all gestures of the deck and what is recorded, as one button. Everything stays where it is."]);
		list.add(["/rvae/deck/{deck}/gesture/pedal", \act, [], [], [], nil,
			"One button for all of it, like the pedal of a looper: the first press records the gesture `pedal`, the next one ends it and it loops, and each press after that records a layer once through. After a stop it begins anew."]);
		list.add(["/rvae/deck/{deck}/gesture/recording", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The gesture that is recorded, or waits for its bar line; empty for none."]);
		list.add(["/rvae/deck/{deck}/gesture/playing", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The gestures that play or wait for their bar line, separated by spaces; empty for none."]);
		list.add(["/rvae/gestures", \query, [], [], ['/rvae/gestures/item', '/rvae/gestures/end'], nil,
			"The gestures that are kept: their length, how many changes they hold, and what they move."]);
		list.add(["/rvae/gestures/count", \value, [[\gestures, $i, 0, nil, 0, nil, ""]], [], [], nil,
			"How many gestures are kept. Subscribers of `state` are told whenever one was recorded or deleted: then the list is another."]);
		list.add(["/rvae/gesture/delete", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a gesture for good. Where it plays, it is stopped."]);
		list.add(["/rvae/models", \query, [], [], ['/rvae/models/item', '/rvae/models/end'], nil,
			"The models there are."]);
		list.add(["/rvae/deck/{deck}/model", \value, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"The deck's model. Setting it loads another one beside it and swaps without a missed tick: `/rvae/done /rvae/model s:name` comes once it plays; on any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/kit", \value, [[\name, $s, nil, nil, "nine", nil, ""], [\instruments, $s, nil, nil, "kick snare hat openhat lowtom midtom hightom clap rim", nil, ""]], [], [], nil,
			"The kit of the deck's model: its name, and its instruments in their order. Addresses take these names, and those of the nine and what follows them for the first, the second and so on of any kit."]);
		list.add(["/rvae/deck/{deck}/model/card", \query, [], [], ['/rvae/model/card', '/rvae/model/card/end'], nil,
			"What the deck's model was trained on and how well it does."]);
		list.add(["/rvae/model/rename", \act, [[\from, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Renames a model; not while it plays."]);
		list.add(["/rvae/model/delete", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a model for good; not while it plays."]);
		list.add(["/rvae/datasets", \query, [], [], ['/rvae/datasets/item', '/rvae/datasets/end'], nil,
			"The collections of clips that can be learned from."]);
		list.add(["/rvae/deck/{deck}/model/next", \act, [[\bars, $i, 0, 64, 0, nil, "bars"]], [], ['/rvae/done'], nil,
			"The next model by name comes in, after the last the first. It is there at once, as by `model`; over some bars it is a `morph`. On any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/model/previous", \act, [[\bars, $i, 0, 64, 0, nil, "bars"]], [], ['/rvae/done'], nil,
			"The model before by name comes in, before the first the last. It is there at once, as by `model`; over some bars it is a `morph`. On any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/map", \query, [[\columns, $i, 1, 64, nil, nil, ""], [\rows, $i, 1, 64, nil, nil, ""]], [], ['/rvae/map/row', '/rvae/map/end'], nil,
			"The performance space: what sounds at each of columns × rows positions of the deck's model, with the deck's threshold, density, gap and conditions. For each tick (24 to a quarter note, from 0) and row a message with one int a column, a bit for each instrument that sounds, bit 0 the kick. Row 0 is the top, as in a picture: row r lies at y = -(r/rows - 1/2)·2·range and column c at x = (c/columns - 1/2)·2·range. Comes at about two messages a millisecond; asking again ends the map that is still coming with `busy`."]);
		list.add(["/rvae/deck/{deck}/clips", \query, [], [], ['/rvae/clips/item', '/rvae/clips/end'], nil,
			"Where the clips that the deck's model has learned lie in its plane, a message each. A model of kind `atlas` or `kernel` keeps their places; for the others each clip of the model's dataset is looked for on the map."]);
		list.add(["/rvae/deck/{deck}/encode", \query, [[\dataset, $s, nil, nil, nil, nil, ""], [\clip, $s, nil, nil, nil, nil, ""]], [], ['/rvae/encoded'], nil,
			"Where a clip of a dataset lies on the map of the deck's model, and how much of it sounds there: found by what the decoder gives all over the plane, and around the best of that. A clip is called as on the model's card."]);
		list.add(["/rvae/deck/{deck}/capture", \act, [[\bars, $i, 1, 64, nil, nil, ""], [\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Keeps the whole bars that the deck has just played, as it played them, as clips of a dataset. Where it has played fewer since the last jump or change of metre, those. Done tells how many bars."]);
		list.add(["/rvae/deck/{deck}/dataset/keep", \act, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Adds the pattern that the deck plays to a dataset, as it was decoded. Done tells how many bars."]);
		list.add(["/rvae/deck/{deck}/export", \act, [[\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 1, 1024, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Writes what the deck plays from its position on as a Standard MIDI File into the exports folder, over one of the same name, on the deck's MIDI channel. Done tells the file, and how many bars it has."]);
		list.add(["/rvae/dataset/record", \act, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Begins to record what comes as `/rvae/dataset/hit` and as notes from MIDI in, while the transport plays: each bar with a hit becomes a clip of the dataset, on disk when the next one begins. Until `/rvae/dataset/stop`."]);
		list.add(["/rvae/dataset/hit", \act, [[\instrument, $i, nil, nil, nil, nil, ""], [\velocity, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"A hit for the recording: the instrument, counted from 0, and its velocity. It is struck at the moment at which it arrives, or for which its bundle is. A velocity of 0 is none. Without a recording `/rvae/encode/played` and `/rvae/follow` hear it while the transport plays."]);
		list.add(["/rvae/dataset/stop", \act, [], [], ['/rvae/done'], nil,
			"Ends the recording. Done tells the dataset, and how many bars and hits were recorded, when they are on disk. What cannot be written is kept: mend the reason and ask again."]);
		list.add(["/rvae/deck/{deck}/encode/notes", \query, [[\instrument, $i, nil, nil, nil, nil, ""], [\tick, $i, nil, nil, nil, nil, ""], [\velocity, $i, 0, 127, nil, nil, ""]], [], ['/rvae/encoded'], nil,
			"Where a list of notes lies on the map of the deck's model, and how much of it sounds there: instrument, tick and velocity of each note, one note after the other, at most 256 in a message. An instrument is its number in the kit of the deck's model, from 0, or a MIDI note that is no such number. Ticks count from 0, 24 to a quarter note. A velocity of 0 is no note."]);
		list.add(["/rvae/deck/{deck}/encode/begin", \act, [], [], [], nil,
			"Begins a list of notes that is too long for one message: `/rvae/encode/add` adds to it, `/rvae/encode/end` looks for it. Each client has a list of its own for each deck. What it has begun before is forgotten."]);
		list.add(["/rvae/deck/{deck}/encode/add", \act, [[\instrument, $i, nil, nil, nil, nil, ""], [\tick, $i, nil, nil, nil, nil, ""], [\velocity, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"Adds notes to the list that you have begun, as `/rvae/encode/notes` has them: 4096 at most."]);
		list.add(["/rvae/deck/{deck}/encode/end", \act, [], [], ['/rvae/encoded'], nil,
			"Ends the list that you have begun, and looks for it on the map of the deck's model."]);
		list.add(["/rvae/deck/{deck}/encode/played", \query, [[\bars, $i, 1, 64, 1, nil, "bars"]], [], ['/rvae/encoded'], nil,
			"Where the bars that were played in last lie on the map of the deck's model, and how much of them sounds there: MIDI notes and `/rvae/dataset/hit`, heard while the transport plays. Of more bars than the model has, what comes back in at least half of them counts. One or two instruments are enough: then their accents and their number lead the whole kit."]);
		list.add(["/rvae/deck/{deck}/encode/go", \act, [], [], ['/rvae/done'], nil,
			"Goes to the place that your last `/rvae/encode`, `/rvae/encode/notes`, `/rvae/encode/end` or `/rvae/encode/played` has found on this deck, as fast as glide says. Done tells the place."]);
		list.add(["/rvae/dataset/clips", \query, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/dataset/clips/item', '/rvae/dataset/clips/end'], nil,
			"The clips of a dataset, each a bar: its name, the file that it was cut from, its bar there from 1, and how many hits it has."]);
		list.add(["/rvae/dataset/file/rename", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\file, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Renames a file of a dataset of yours: the clips that are cut from it are called after it. The file keeps its extension."]);
		list.add(["/rvae/dataset/file/delete", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\file, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a file of a dataset of yours, and with it the clips that are cut from it."]);
		list.add(["/rvae/dataset/rename", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Renames a dataset of yours."]);
		list.add(["/rvae/dataset/delete", \act, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a dataset of yours with all its files, for good."]);
		list.add(["/rvae/train", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [[\epochs, $i, 1, 100000, nil, nil, ""], [\seed, $i, nil, nil, 1, nil, ""], [\bars, $i, 1, 4, 1, nil, ""], [\meter, $s, nil, nil, nil, nil, ""], [\dims, $i, 2, 8, 2, nil, ""], [\raw, $i, 0, 1, 0, nil, ""], [\from, $s, nil, nil, nil, nil, ""], [\load, $i, 1, 4, nil, nil, ""], [\kind, $s, nil, nil, "atlas", #[\atlas, \kernel, \classic], ""], [\width, $i, 8, 2048, nil, nil, "units"], [\map, $s, nil, nil, nil, nil, ""], [\notes, $s, nil, nil, nil, nil, ""], [\kit, $s, nil, nil, nil, nil, ""], [\strict, $i, 0, 1, 0, nil, ""], [\where, $s, nil, nil, "here", #[\here, \farm, \any], ""], [\sweep, $s, nil, nil, nil, nil, ""], [\keep, $s, nil, nil, "best", #[\best, \all], ""]], ['/rvae/train/accepted', '/rvae/train/leftout', '/rvae/train/note', '/rvae/done'], nil,
			"Learns a model of that name from a dataset. Progress goes to subscribers of `training`. An instant map of the clips can be played at once; `load` puts it on a deck, and the learned model in its place. `meter` chooses where clips come in several, `raw` keeps every tick as played, `from` names a model whose clips stay where they are. `map` names the kit of the notes of MIDI files, `notes` changes single ones (`40=rim,56=none`). Files that cannot be read are told as `leftout`; `strict 1` refuses them. `where any` is the training farm while this machine trains. `sweep` (`seeds=20`, `kinds=atlas,classic`) is several on the farm: the best gets the name, with `keep all` the others stay."]);
		list.add(["/rvae/train/cancel", \act, [[\job, $i, nil, nil, nil, nil, ""]], [], [], nil,
			"Gives a job up, within a second."]);
		list.add(["/rvae/train/jobs", \query, [], [], ['/rvae/train/jobs/item', '/rvae/train/jobs/end'], nil,
			"The jobs since the daemon started, oldest first."]);
		list.add(["/rvae/farm", \value, [[\workers, $i, 0, nil, 0, nil, ""], [\slots, $i, 0, nil, 0, nil, ""], [\running, $i, 0, nil, 0, nil, ""], [\waiting, $i, 0, nil, 0, nil, ""], [\oldest, $f, 0, nil, 0, nil, "seconds"]], [], [], nil,
			"The training farm: workers that are there, trainings that they can do at once, that they do, orders that wait, and for how long the oldest of these does. Told when the counts change. It is watched from the start where `--nats` names a server, and else from the first `/rvae/train … where farm` or `/rvae/farm/workers` on."]);
		list.add(["/rvae/farm/workers", \query, [], [], ['/rvae/farm/workers/item', '/rvae/farm/workers/end'], nil,
			"The workers of the farm: name, trainings that each can do at once and does now, version, and seconds since it came."]);
		list.add(["/rvae/farm/queue", \query, [], [], ['/rvae/farm/queue/item', '/rvae/farm/queue/end'], nil,
			"The orders of the farm, oldest first: model to be, dataset, kind, seed, who ordered it, `waiting`, `running`, `finished` or `failed`, its worker, its try of 5, and seconds since it was ordered."]);
		list.add(["/rvae/midi/ports", \query, [], [], ['/rvae/midi/ports/item', '/rvae/midi/ports/end'], nil,
			"The MIDI ports there are, and which of them the daemon has open."]);
		list.add(["/rvae/midi/out", \value, [[\ports, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Where hits go as MIDI notes, with clock: names of ports or parts of them, separated by commas; `virtual` makes one for others to connect to; `TR-8@12` is 12 ms later; empty for none. A port that is not there is opened when it comes."]);
		list.add(["/rvae/midi/in", \value, [[\ports, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"What is listened to; the controls of `/rvae/midi/profile` are played. Names of ports or parts of them, separated by commas; empty for none."]);
		list.add(["/rvae/midi/notes", \value, [[\maps, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Which instrument a note of `/rvae/midi/in` is when it is recorded, for each device: `TD-17: roland-td; nanoPAD: 40=rim,56=none`. In front of the colon part of the port's name; a map without one is that of all others, else General MIDI's."]);
		list.add(["/rvae/midi/profile", \value, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"The profile of the pad controller at `/rvae/midi/in`: what it sends, and what that does. A name of `/rvae/midi/profiles`; empty for none. What the old profile holds down is let go: a momentary point goes back, a held switch goes off. On any failure the old one plays on. It is kept for the next start. After `/rvae/bridge/learn` it is the profile that was saved."]);
		list.add(["/rvae/midi/profiles", \query, [], [], ['/rvae/midi/profiles/item', '/rvae/midi/profiles/end'], nil,
			"The profiles of pad controllers that there are: those of the program, and your own, which come first where both have a name. The device is empty where a profile names none or cannot be read."]);
		list.add(["/rvae/bridge/learn", \value, [[\address, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The next control that is moved on a bridged controller is put on this address: `/rvae/latent/x`, `/rvae/latent/y` and `/rvae/latent/pad/z` (touch) for the pad, `/rvae/latent/recall/NAME` for a stored position, `/rvae/model` for programs, any other for itself. Empty again once it is learned, or to give up."]);
		list.add(["/rvae/link/enable", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Takes part in the link session of the network: with Live, Max, Pd, SuperCollider and others that are compatible with Ableton Link. Alone it changes nothing that is heard: `/rvae/clock/source link` follows the session, and switches this on."]);
		list.add(["/rvae/link/startstop", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Whether starts and stops are shared as well: somebody's start plays from the first beat at the next bar line of the session."]);
		list.add(["/rvae/link/quantum", \value, [[\quarters, $f, 0, 64, 0, nil, ""]], [], [], nil,
			"Quarter notes after which bar lines come again that fall together with the session's: 0 is a bar of the metre that plays; 8 brings grooves of two bars together."]);
		list.add(["/rvae/link/peers", \value, [[\count, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"How many others are in the session. Subscribers of `state` are told when somebody comes or goes."]);
		list.add(["/rvae/link/tempo", \value, [[\bpm, $f, 20, 999, 120, nil, "bpm"]], [], [], nil,
			"The session's tempo. Beyond 300 it is played at half, which `/rvae/tempo` tells; who sets `/rvae/tempo` then sets the session's to twice that."]);
		list.add(["/rvae/room/join", \act, [[\name, $s, nil, nil, nil, nil, ""], [\url, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Joins a room by way of a NATS server (`nats://`, `tls://`, `ws://` or `wss://`, without a password; left out, the configured one). Who comes first brings what is played; who comes later takes what the room plays, at its bar. From then on each change is heard everywhere from the same bar line on. Done once it plays with the room."]);
		list.add(["/rvae/room/leave", \act, [], [], [], nil,
			"Leaves the room, and plays on alone."]);
		list.add(["/rvae/room/sites", \query, [], [], ['/rvae/room/sites/item', '/rvae/room/sites/end'], nil,
			"The sites of the room, this one first: identity, name, milliseconds that a message takes to the server, milliseconds that its clock may be off, version, seconds since it joined, and `self`, `here` or `lost`."]);
		list.add(["/rvae/room/claims", \query, [], [], ['/rvae/room/claims/item', '/rvae/room/claims/end'], nil,
			"What players of the other sites have claimed: it holds here as well, until they release it or their site is lost."]);
		list.add(["/rvae/room/name", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The room that was joined; empty for none."]);
		list.add(["/rvae/room/state", \value, [[\state, $s, nil, nil, "out", #[\out, \joining, \in, \cut], ""]], [], [], nil,
			"`out`, `joining`, `in`, or `cut` while the server is not reached: then this site plays on, and catches up afterwards."]);
		list.add(["/rvae/room/horizon", \value, [[\bars, $i, 1, 16, 1, nil, "bars"]], [], [], nil,
			"Bars that a change made here waits at least. It waits longer where the slowest site needs more: `/rvae/room/bars` tells."]);
		list.add(["/rvae/room/bars", \value, [[\bars, $i, 0, nil, 0, nil, "bars"]], [], [], nil,
			"Bars until a change made now is heard everywhere; 0 is at once."]);
		list.add(["/rvae/room/preview", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Whether controls and positions that are set here are heard here at once, and by the others from the agreed bar on."]);
		list.add(["/rvae/room/refused", \value, [[\messages, $i, 0, nil, 0, nil, ""], [\late, $i, 0, nil, 0, nil, ""]], [], [], nil,
			"Messages of other sites that were refused since the room was joined (outside of their range or rights, or too many), and changes that came here after their bar and were heard a bar later."]);
		list.add(["/rvae/hit", \event, [[\instrument, $i, 0, 15, nil, nil, ""], [\note, $i, 0, 127, nil, nil, ""], [\velocity, $i, 1, 127, nil, nil, ""], [\tick, $i, 0, nil, nil, nil, ""], [\offset, $f, -4, 4, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""], [\deck, $i, 1, 4, nil, nil, ""]], [], [], nil,
			"A hit, when it is due or ahead of it, as the client's delivery asks. Decks count from 1, bars and ticks from 0; the offset is in ticks of 24 to a quarter note."]);
		list.add(["/rvae/beat", \event, [[\beat, $i, 0, nil, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""], [\bpm, $f, 20, 300, nil, nil, ""]], [], [], nil,
			"A beat of the transport; beats and bars count from 0."]);
		list.add(["/rvae/tick", \event, [[\tick, $i, 0, nil, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"A tick of the transport, 24 to a quarter note, counted from 0 in its bar."]);
		list.add(["/rvae/pattern", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\instrument, $i, 0, 15, nil, nil, ""], [\velocities, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"The pattern of an instrument that has just become live: then one int a tick, velocity or 0. Grooves of more ticks than fit a datagram of 1200 bytes come as `/rvae/pattern/part`, up to 192 ticks each."]);
		list.add(["/rvae/pattern/part", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\instrument, $i, 0, 15, nil, nil, ""], [\ticks, $i, 1, nil, nil, nil, ""], [\fromTick, $i, 0, nil, nil, nil, ""], [\velocities, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"A part of a long pattern: the whole groove's ticks, the first tick of this part, then one int a tick."]);
		list.add(["/rvae/place", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\x, $f, nil, nil, nil, nil, ""], [\y, $f, nil, nil, nil, nil, ""]], [], [], nil,
			"Where a deck is in its plane while it glides or walks, at most 30 times a second, and once where it has come to rest."]);
		list.add(["/rvae/gesture/recorded", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 0, nil, nil, nil, ""], [\events, $i, 0, nil, nil, nil, ""], [\trouble, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A gesture has been recorded, with its length and how many changes it holds; with none it is not kept. The last is empty, or says what went wrong."]);
		list.add(["/rvae/gesture/taken", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\control, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A hand, a scene or a claim has taken a control over from a gesture that plays: the gesture moves it no more, until it is played again."]);
		list.add(["/rvae/train/progress", \event, [[\job, $i, 1, nil, nil, nil, ""], [\fraction, $f, 0, 1, nil, nil, ""], [\epoch, $i, 0, nil, nil, nil, ""], [\epochs, $i, 0, nil, nil, nil, ""], [\loss, $f, nil, nil, nil, nil, ""], [\validation, $f, nil, nil, nil, nil, ""], [\secondsLeft, $f, 0, nil, nil, nil, ""]], [], [], nil,
			"How far a training has come, at most ten times a second."]);
		list.add(["/rvae/train/finished", \event, [[\job, $i, 1, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\onsetF1, $f, 0, 1, nil, nil, ""], [\seconds, $f, 0, nil, nil, nil, ""]], [], [], nil,
			"A training has made a model."]);
		list.add(["/rvae/train/failed", \event, [[\job, $i, 1, nil, nil, nil, ""], [\code, $s, nil, nil, nil, nil, ""], [\message, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A training has failed or was cancelled; what played plays on."]);
		list.add(["/rvae/room/site", \event, [[\site, $s, nil, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\what, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A site of the room: `joined`, `lost` when nothing was heard of it for 5 s, `back`, or `left`."]);
		list.add(["/rvae/room/coming", \event, [[\what, $s, nil, nil, nil, nil, ""], [\values, $i, 1, nil, nil, nil, ""], [\bars, $i, 0, nil, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"A change that was made here is heard everywhere in so many bars (0: at once), with that bar: the first of what was changed, as `deck.1.c.density`, `deck.2.point` or `transport`, and how many values."]);
		list.add(["/rvae/clients/joined", \event, [[\client, $i, 1, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A client has joined."]);
		list.add(["/rvae/claims/taken", \event, [[\client, $i, 0, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\scope, $s, nil, nil, nil, nil, ""], [\from, $i, 1, nil, nil, nil, ""]], [], [], nil,
			"A client has taken over a claim: by force, or because it joined again by the name that it had. The last is who lost it. In a room 0 is a player of another site, and the name is player@site."]);
		list.add(["/rvae/clients/left", \event, [[\client, $i, 1, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A client has left, or was not heard of until its lease ended; its claims are free. It is told itself, too, in all its events: a client that sees its own number says hello again."]);
		list.add(["/rvae/late", \event, [[\late, $f, nil, nil, nil, nil, "ms"]], [], [], nil,
			"A bundle came after its time, by 5 ms or more; it ran all the same, and it is told every 5 s at most. A time tag that no plausible clock gives (more than 10 minutes off, as of a clock that counts from 1970 or of another time zone) runs at once, and is told once: the number is negative where the tag lies ahead."]);
		list.add(["/rvae/done", \event, [[\address, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"What was asked has ended well; then what its address says."]);
		list.add(["/rvae/fail", \event, [[\address, $s, nil, nil, nil, nil, ""], [\code, $s, nil, nil, nil, nil, ""], [\message, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"What was asked cannot be: `unknown-address`, `bad-arguments`, `bad-packet`, `not-found`, `busy`, `claimed`, `denied`, `too-large`, `too-many`, `late`, `unavailable` or `failed`; inside a call its id comes last. At most ten a second outside of calls: what was left out is counted and told with the code `too-many`."]);
		^list.asArray
	}

	*instruments {
		^#[\kick, \snare, \hat, \openhat, \lowtom, \midtom, \hightom, \clap, \rim, \ride, \ridebell, \crash, \pedalhat, \cowbell, \tambourine, \shaker]
	}
}

RVaeDeckMethods {
	latent { |x, y|
		^this.prValue("latent", [x, y])
	}

	latentX { |x|
		^this.prValue("latent/x", [x])
	}

	latentY { |y|
		^this.prValue("latent/y", [y])
	}

	latentPad { |u, v|
		^this.prValue("latent/pad", [u, v])
	}

	latentPadZ { |touch, action|
		^this.prAct("latent/pad/z", [touch], action)
	}

	latentGlide { |time|
		^this.prValue("latent/glide", [time])
	}

	latentStore { |name, action|
		^this.prAct("latent/store", [name], action)
	}

	latentStored { |action|
		^this.prQuery("latent/stored", [], action)
	}

	latentRecall { |name, action|
		^this.prAct("latent/recall", [name], action)
	}

	walk { |kind, bars, radius|
		^this.prValue("walk", [kind, bars, radius])
	}

	latent1 { |value|
		^this.prValue("latent/1", [value])
	}

	latent2 { |value|
		^this.prValue("latent/2", [value])
	}

	latent3 { |value|
		^this.prValue("latent/3", [value])
	}

	latent4 { |value|
		^this.prValue("latent/4", [value])
	}

	latent5 { |value|
		^this.prValue("latent/5", [value])
	}

	latent6 { |value|
		^this.prValue("latent/6", [value])
	}

	latent7 { |value|
		^this.prValue("latent/7", [value])
	}

	latent8 { |value|
		^this.prValue("latent/8", [value])
	}

	latentAll { |x1, x2, x3, x4, x5, x6, x7, x8|
		^this.prValue("latent/all", [x1, x2, x3, x4, x5, x6, x7, x8])
	}

	padAxes { |first, second|
		^this.prValue("pad/axes", [first, second])
	}

	padPlane { |first, second, third|
		^this.prValue("pad/plane", [first, second, third])
	}

	morph { |name, bars, action|
		^this.prAct("morph", [name, bars], action)
	}

	morphCancel { |action|
		^this.prAct("morph/cancel", [], action)
	}

	morphing { |name|
		^this.prValue("morphing", [name])
	}

	threshold { |probability|
		^this.prValue("threshold", [probability])
	}

	density { |share|
		^this.prValue("density", [share])
	}

	chaos { |amount|
		^this.prValue("chaos", [amount])
	}

	chaosLock { |on|
		^this.prValue("chaos/lock", [on])
	}

	noise { |deviation|
		^this.prValue("noise", [deviation])
	}

	noiseSeed { |seed|
		^this.prValue("noise/seed", [seed])
	}

	microtiming { |amount|
		^this.prValue("microtiming", [amount])
	}

	swing { |amount|
		^this.prValue("swing", [amount])
	}

	velocity { |scale|
		^this.prValue("velocity", [scale])
	}

	gap { |ticks|
		^this.prValue("gap", [ticks])
	}

	follow { |amount|
		^this.prValue("follow", [amount])
	}

	quantize { |when|
		^this.prValue("quantize", [when])
	}

	freeze { |on|
		^this.prValue("freeze", [on])
	}

	grooveRate { |rate|
		^this.prValue("rate", [rate])
	}

	mute { |on|
		^this.prValue("mute", [on])
	}

	midiChannel { |channel|
		^this.prValue("midi/channel", [channel])
	}

	level { |level|
		^this.prValue("level", [level])
	}

	fade { |amount|
		^this.prValue("fade", [amount])
	}

	fadeWith { |deck|
		^this.prValue("fade/with", [deck])
	}

	fadeBy { |by|
		^this.prValue("fade/by", [by])
	}

	answer { |deck|
		^this.prValue("answer", [deck])
	}

	conditionKick { |score|
		^this.prValue("condition/kick", [score])
	}

	conditionHats { |score|
		^this.prValue("condition/hats", [score])
	}

	conditionOnoff { |score|
		^this.prValue("condition/onoff", [score])
	}

	thresholdOf { |instrument, probability|
		^this.prValue("threshold/" ++ this.prInstrument(instrument), [probability])
	}

	muteOf { |instrument, on|
		^this.prValue("mute/" ++ this.prInstrument(instrument), [on])
	}

	soloOf { |instrument, on|
		^this.prValue("solo/" ++ this.prInstrument(instrument), [on])
	}

	noteOf { |instrument, note|
		^this.prValue("note/" ++ this.prInstrument(instrument), [note])
	}

	freezeOf { |instrument, on|
		^this.prValue("freeze/" ++ this.prInstrument(instrument), [on])
	}

	densityOf { |instrument, share|
		^this.prValue("density/" ++ this.prInstrument(instrument), [share])
	}

	lengthOf { |instrument, ticks|
		^this.prValue("length/" ++ this.prInstrument(instrument), [ticks])
	}

	rotateOf { |instrument, ticks|
		^this.prValue("rotate/" ++ this.prInstrument(instrument), [ticks])
	}

	shiftOf { |instrument, time|
		^this.prValue("shift/" ++ this.prInstrument(instrument), [time])
	}

	velocityOf { |instrument, scale|
		^this.prValue("velocity/" ++ this.prInstrument(instrument), [scale])
	}

	probabilityOf { |instrument, probability|
		^this.prValue("probability/" ++ this.prInstrument(instrument), [probability])
	}

	pin { |instrument, tick, velocity, offset, action|
		^this.prAct("pin", [instrument, tick, velocity, offset], action)
	}

	unpin { |instrument, tick, action|
		^this.prAct("unpin", [instrument, tick], action)
	}

	pins { |action|
		^this.prQuery("pins", [], action)
	}

	pinsClear { |action|
		^this.prAct("pins/clear", [], action)
	}

	pinsClearOf { |instrument, action|
		^this.prAct("pins/clear/" ++ this.prInstrument(instrument), [], action)
	}

	pinsOf { |instrument, pins|
		^this.prValue("pins/" ++ this.prInstrument(instrument), [pins])
	}

	gestureRecord { |name, bars, action|
		^this.prAct("gesture/record", [name, bars], action)
	}

	gestureEnd { |action|
		^this.prAct("gesture/end", [], action)
	}

	gestureLayer { |name, action|
		^this.prAct("gesture/layer", [name], action)
	}

	gesturePlay { |name, loop, action|
		^this.prAct("gesture/play", [name, loop], action)
	}

	gestureStop { |name, action|
		^this.prAct("gesture/stop", [name], action)
	}

	gestureStopAll { |action|
		^this.prAct("gesture/stop/all", [], action)
	}

	gesturePedal { |action|
		^this.prAct("gesture/pedal", [], action)
	}

	gestureRecording { |name|
		^this.prValue("gesture/recording", [name])
	}

	gesturePlaying { |name|
		^this.prValue("gesture/playing", [name])
	}

	model { |name, action|
		^this.prValue("model", [name], action)
	}

	kit { |name, instruments|
		^this.prValue("kit", [name, instruments])
	}

	modelCard { |action|
		^this.prQuery("model/card", [], action)
	}

	modelNext { |bars, action|
		^this.prAct("model/next", [bars], action)
	}

	modelPrevious { |bars, action|
		^this.prAct("model/previous", [bars], action)
	}

	map { |columns, rows, action|
		^this.prQuery("map", [columns, rows], action)
	}

	clips { |action|
		^this.prQuery("clips", [], action)
	}

	encode { |dataset, clip, action|
		^this.prQuery("encode", [dataset, clip], action)
	}

	capture { |bars, dataset, action|
		^this.prAct("capture", [bars, dataset], action)
	}

	datasetKeep { |dataset, action|
		^this.prAct("dataset/keep", [dataset], action)
	}

	export { |name, bars, action|
		^this.prAct("export", [name, bars], action)
	}

	encodeNotes { |list, action|
		^this.prQuery("encode/notes", list.flat, action)
	}

	encodeBegin { |action|
		^this.prAct("encode/begin", [], action)
	}

	encodeAdd { |list, action|
		^this.prAct("encode/add", list.flat, action)
	}

	encodeEnd { |action|
		^this.prAct("encode/end", [], action)
	}

	encodePlayed { |bars, action|
		^this.prQuery("encode/played", [bars], action)
	}

	encodeGo { |action|
		^this.prAct("encode/go", [], action)
	}
}

RVaeMethods : RVaeDeckMethods {
	status { |action|
		^this.prQuery("status", [], action)
	}

	clients { |action|
		^this.prQuery("clients", [], action)
	}

	claim { |scope, force, action|
		^this.prAct("claim", [scope, force], action)
	}

	releaseScope { |scope, action|
		^this.prAct("release", [scope], action)
	}

	httpTicket { |kind, action|
		^this.prAct("http/ticket", [kind], action)
	}

	addresses { |action|
		^this.prQuery("addresses", [], action)
	}

	helpFor { |address, action|
		^this.prQuery("help", [address], action)
	}

	version { |action|
		^this.prQuery("version", [], action)
	}

	dumpMessages { |on, action|
		^this.prAct("dump", [on], action)
	}

	trace { |on, action|
		^this.prAct("trace", [on], action)
	}

	find { |replyPort, action|
		^this.prQuery("find", [replyPort], action)
	}

	joinCode { |action|
		^this.prQuery("join/code", [], action)
	}

	drops { |action|
		^this.prQuery("drops", [], action)
	}

	figures { |action|
		^this.prQuery("figures", [], action)
	}

	play { |action|
		^this.prAct("play", [], action)
	}

	stop { |action|
		^this.prAct("stop", [], action)
	}

	continue { |action|
		^this.prAct("continue", [], action)
	}

	playing { |on|
		^this.prValue("playing", [on])
	}

	tempo { |bpm|
		^this.prValue("tempo", [bpm])
	}

	position { |bar, beat|
		^this.prValue("position", [bar, beat])
	}

	tap { |action|
		^this.prAct("tap", [], action)
	}

	nudge { |shift, action|
		^this.prAct("nudge", [shift], action)
	}

	panic { |action|
		^this.prAct("panic", [], action)
	}

	clockSource { |source|
		^this.prValue("clock/source", [source])
	}

	sceneStore { |name, parts, deck, action|
		^this.prAct("scene/store", [name, parts, deck], action)
	}

	sceneRecall { |name, when, bars, parts, deck, action|
		^this.prAct("scene/recall", [name, when, bars, parts, deck], action)
	}

	sceneNext { |action|
		^this.prAct("scene/next", [], action)
	}

	scenePrevious { |action|
		^this.prAct("scene/previous", [], action)
	}

	sceneList { |action|
		^this.prQuery("scene/list", [], action)
	}

	sceneRename { |from, to, action|
		^this.prAct("scene/rename", [from, to], action)
	}

	sceneDelete { |name, action|
		^this.prAct("scene/delete", [name], action)
	}

	sceneCurrent { |name|
		^this.prValue("scene/current", [name])
	}

	sceneCount { |scenes|
		^this.prValue("scene/count", [scenes])
	}

	sceneWhen { |when|
		^this.prValue("scene/when", [when])
	}

	sceneBars { |bars|
		^this.prValue("scene/bars", [bars])
	}

	sceneSetlist { |names|
		^this.prValue("scene/setlist", [names])
	}

	scenePrograms { |on|
		^this.prValue("scene/programs", [on])
	}

	sceneNotes { |notes|
		^this.prValue("scene/notes", [notes])
	}

	sceneExport { |file, name, action|
		^this.prAct("scene/export", [file, name], action)
	}

	sceneImport { |file, action|
		^this.prAct("scene/import", [file], action)
	}

	gestures { |action|
		^this.prQuery("gestures", [], action)
	}

	gesturesCount { |gestures|
		^this.prValue("gestures/count", [gestures])
	}

	gestureDelete { |name, action|
		^this.prAct("gesture/delete", [name], action)
	}

	models { |action|
		^this.prQuery("models", [], action)
	}

	modelRename { |from, to, action|
		^this.prAct("model/rename", [from, to], action)
	}

	modelDelete { |name, action|
		^this.prAct("model/delete", [name], action)
	}

	datasets { |action|
		^this.prQuery("datasets", [], action)
	}

	datasetRecord { |dataset, action|
		^this.prAct("dataset/record", [dataset], action)
	}

	datasetHit { |instrument, velocity, action|
		^this.prAct("dataset/hit", [instrument, velocity], action)
	}

	datasetStop { |action|
		^this.prAct("dataset/stop", [], action)
	}

	datasetClips { |dataset, action|
		^this.prQuery("dataset/clips", [dataset], action)
	}

	datasetFileRename { |dataset, file, to, action|
		^this.prAct("dataset/file/rename", [dataset, file, to], action)
	}

	datasetFileDelete { |dataset, file, action|
		^this.prAct("dataset/file/delete", [dataset, file], action)
	}

	datasetRename { |dataset, to, action|
		^this.prAct("dataset/rename", [dataset, to], action)
	}

	datasetDelete { |dataset, action|
		^this.prAct("dataset/delete", [dataset], action)
	}

	train { |dataset, name, options, action|
		^this.prAct("train", [dataset, name] ++ options, action)
	}

	trainCancel { |job, action|
		^this.prAct("train/cancel", [job], action)
	}

	trainJobs { |action|
		^this.prQuery("train/jobs", [], action)
	}

	farm { |workers, slots, running, waiting, oldest|
		^this.prValue("farm", [workers, slots, running, waiting, oldest])
	}

	farmWorkers { |action|
		^this.prQuery("farm/workers", [], action)
	}

	farmQueue { |action|
		^this.prQuery("farm/queue", [], action)
	}

	midiPorts { |action|
		^this.prQuery("midi/ports", [], action)
	}

	midiOut { |ports|
		^this.prValue("midi/out", [ports])
	}

	midiIn { |ports|
		^this.prValue("midi/in", [ports])
	}

	midiNotes { |maps|
		^this.prValue("midi/notes", [maps])
	}

	midiProfile { |name, action|
		^this.prValue("midi/profile", [name], action)
	}

	midiProfiles { |action|
		^this.prQuery("midi/profiles", [], action)
	}

	bridgeLearn { |address|
		^this.prValue("bridge/learn", [address])
	}

	linkEnable { |on|
		^this.prValue("link/enable", [on])
	}

	linkStartstop { |on|
		^this.prValue("link/startstop", [on])
	}

	linkQuantum { |quarters|
		^this.prValue("link/quantum", [quarters])
	}

	linkPeers { |count|
		^this.prValue("link/peers", [count])
	}

	linkTempo { |bpm|
		^this.prValue("link/tempo", [bpm])
	}

	roomJoin { |name, url, action|
		^this.prAct("room/join", [name, url], action)
	}

	roomLeave { |action|
		^this.prAct("room/leave", [], action)
	}

	roomSites { |action|
		^this.prQuery("room/sites", [], action)
	}

	roomClaims { |action|
		^this.prQuery("room/claims", [], action)
	}

	roomName { |name|
		^this.prValue("room/name", [name])
	}

	roomState { |state|
		^this.prValue("room/state", [state])
	}

	roomHorizon { |bars|
		^this.prValue("room/horizon", [bars])
	}

	roomBars { |bars|
		^this.prValue("room/bars", [bars])
	}

	roomPreview { |on|
		^this.prValue("room/preview", [on])
	}

	roomRefused { |messages, late|
		^this.prValue("room/refused", [messages, late])
	}
}
