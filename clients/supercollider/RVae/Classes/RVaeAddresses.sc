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
			"Joins as a client. The daemon answers with a welcome, then sends every value once, then events as they happen. It leaves out values of single drums and decks (pins, `length/kick`, `fade` …) that nobody has set. It sends to `replyPort`, or to the port of the sender. A client on another machine gets a challenge first: send its token back with `/rvae/confirm`. `code` is the join code, where the daemon wants one: then the token is enough. Another hello renews the lease and sets all options anew: an option that is left out takes its default. `too-many`: the daemon has no place for another client. `busy`: another client hears at that port."]);
		list.add(["/rvae/confirm", \act, [[\token, $i, nil, nil, nil, nil, ""], [\proof, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Answers a challenge with its token, within 10 s, from the port that said hello; then the welcome comes. A challenge with a nonce wants a proof, too: the join code (a number), or HMAC-SHA256(secret, nonce) in hexadecimal. A wrong token or proof is answered `denied`. After five wrong codes a machine has to wait a minute, and longer each further time. Until it has confirmed, a client gets at most three times as many bytes as it sent: a longer answer is refused whole."]);
		list.add(["/rvae/renew", \act, [], [], [], nil,
			"Renews the lease. Every other message of a client renews it, too. A sender that is no client gets `denied`: say hello again."]);
		list.add(["/rvae/bye", \act, [], [], [], nil,
			"Ends the lease and frees the client's claims. The client hears `/rvae/clients/left` with its own number. Over UDP from another machine, where anybody can forge a sender's address, the client leaves only after half of its lease, unless it sends another message."]);
		list.add(["/rvae/status", \query, [], [], ['/rvae/status'], nil,
			"How the daemon does. `model` is that of deck 1. `jitterP99Ms`: 99 of 100 recent events were no later than this. `dropped`: events left out since the daemon started. `jobs`: trainings that run or wait."]);
		list.add(["/rvae/clients", \query, [], [], ['/rvae/clients/item', '/rvae/clients/end'], nil,
			"The clients, a message each: number, name, network address, and claimed scopes, separated by spaces."]);
		list.add(["/rvae/claim", \act, [[\scope, $s, nil, nil, nil, nil, ""], [\force, $s, nil, nil, "force", #[\force], ""]], [], [], nil,
			"Claims a scope (`deck/1`, `transport`, `deck/1/mute` …): only this client may set what is in it, until it releases the scope or its lease ends. A claim is of values, under every address that changes them: `deck/1/latent/x` is the whole position, the pad and Wekinator's outputs, too, and `transport/playing` is play, stop and continue. `claimed`: another client holds part of the scope. `force` takes it over; clients with `state` events hear `/rvae/claims/taken`. A client that joins again by the same name from the same host takes its claims over. A client has at most 16. In a room a claim holds at all sites: `/rvae/room/claims` lists those of the others."]);
		list.add(["/rvae/release", \act, [[\scope, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Gives a claimed scope back. `not-found`: this client has not claimed it."]);
		list.add(["/rvae/clock/ping", \query, [[\id, $i, nil, nil, nil, nil, ""]], [], ['/rvae/clock/pong'], nil,
			"Reads the daemon's clock, so that a client can find how far its own is off. The answer has two times, in seconds and microseconds since the daemon started: when the ping arrived, and when the pong left."]);
		list.add(["/rvae/http/ticket", \act, [[\kind, $s, nil, nil, "play", #[\play, \watch], ""]], [], ['/rvae/http/ticket'], nil,
			"Gives a ticket for plain HTTP, where the daemon wants a secret or a join code. Send files up and down with `Authorization: Bearer TICKET` or `?ticket=TICKET`. A ticket to `watch` changes nothing: a page shows the space to an audience with it."]);
		list.add(["/rvae/sync", \query, [[\id, $i, nil, nil, nil, nil, ""]], [], ['/rvae/synced'], nil,
			"Answers when everything that this client sent before has ended: trainings, model changes, and bundles that wait for their time."]);
		list.add(["/rvae/call", \act, [[\id, $i, nil, nil, nil, nil, ""], [\address, $s, nil, nil, nil, nil, ""]], [], ['/rvae/reply'], nil,
			"Runs another message, whose address and arguments follow, and answers with the id. `/rvae/reply` has the value, the count or the names that the answer ends with. `/rvae/fail` has the id as its last argument."]);
		list.add(["/rvae/addresses", \query, [], [], ['/rvae/addresses/item', '/rvae/addresses/end'], nil,
			"Lists the address table, a row a message."]);
		list.add(["/rvae/help", \query, [[\address, $s, nil, nil, nil, nil, ""]], [], ['/rvae/help'], nil,
			"The row of one address. `not-found`: there is no such address."]);
		list.add(["/rvae/version", \query, [], [], ['/rvae/version'], nil,
			"The version of the program, and the number of the protocol."]);
		list.add(["/rvae/dump", \act, [[\on, $i, 0, 1, 1, nil, ""]], [], [], nil,
			"1 writes every message of this client to the daemon's log, 0 stops it: a help when a patch does not do what it should. At most 50 messages a second are written; the log counts the others. `denied`: only clients and programs on this machine may ask for it."]);
		list.add(["/rvae/trace", \act, [[\on, $i, 0, 1, 1, nil, ""]], [], ['/rvae/trace/item', '/rvae/trace/end'], nil,
			"1 reports how fast each gesture of this client was heard, 0 stops it. A gesture is a message that changes a value. Each report has the time at which the packet came (seconds and microseconds of the daemon's clock), and the milliseconds from there until the change was made, until its groove was decoded, and until the first tick that plays by it was due, with the number of that tick. -1 means that it did not happen: nothing had to be decoded, it was not heard within 15 s, or the transport rests. Only for clients and for this machine; for four at a time, for ten minutes."]);
		list.add(["/rvae/find", \query, [[\replyPort, $i, 1, 65535, nil, nil, ""]], [], ['/rvae/here', '/rvae/find/end'], nil,
			"Finds the daemons on this machine and on its networks, this one with them, in half a second. If you know no daemon, ask the network itself: send `/rvae/find [i:replyPort]` to UDP port 9696, by broadcast or to the group 239.255.96.96. Each daemon then answers with `/rvae/here`, to the port that asked or to `replyPort` there. If you ask one daemon, the answer comes as any other does."]);
		list.add(["/rvae/join/code", \query, [], [], ['/rvae/join/code'], nil,
			"The join code of this start: the six digits with which clients on other machines are let in, by `/rvae/confirm i:token i:code`. 0 means that none is wanted. Only clients that are in may ask."]);
		list.add(["/rvae/drops", \query, [], [], ['/rvae/drops/item', '/rvae/drops/end'], nil,
			"Counts what the daemon gave up since it started, by cause: `unreadable` packets, `bundles` that it could not hold, packets `denied` without the secret or the join code, `failures` that it did not report, answers `withheld` from unconfirmed addresses, `unsendable` messages, packets from `outside` the allowed networks, `senders` that it forgot, `connections` that it refused, `slow` readers, broken `frames`, datagrams that were not sent (`unsent`), `events` that came too late to play, and datagrams that the `socket` had no room for."]);
		list.add(["/rvae/figures", \query, [], [], ['/rvae/figures/item', '/rvae/figures/end'], nil,
			"The daemon's figures since it started: `ticks` played, ticks `missed` that could not be played in time, `events` left out, `late-p99` (99 of 100 recent events were no later than this, in microseconds), bytes allocated by the threads of `ticks`, `inference`, `outputs` and `receiver` (`allocated-…`; none in the steady state), garbage `collections`, and milliseconds for which these stopped all threads (`paused`). Numbers wrap at 2^31."]);
		list.add(["/rvae/deck/{deck}/latent", \value, [[\x, $f, nil, nil, 0, nil, ""], [\y, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Where the deck is in its model's plane of rhythms. Near points play relatives of one groove, far points play another groove. Each axis goes from -range to range; the range is the model's, as a rule 3."]);
		list.add(["/rvae/deck/{deck}/latent/x", \value, [[\x, $f, nil, nil, 0, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The first axis of the position alone."]);
		list.add(["/rvae/deck/{deck}/latent/y", \value, [[\y, $f, nil, nil, 0, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The second axis of the position alone."]);
		list.add(["/rvae/deck/{deck}/latent/pad", \value, [[\u, $f, 0, 1, 0.5, nil, ""], [\v, $f, 0, 1, 0.5, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The position as on a pad: u and v go from 0 to 1 over the whole plane, v upwards."]);
		list.add(["/rvae/deck/{deck}/latent/pad/z", \act, [[\touch, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"A finger touches a pad (1) or leaves it (0), as TouchOSC sends it. The daemon takes the message and changes nothing: the position stays where the finger left it."]);
		list.add(["/wek/outputs", \value, [[\u, $f, 0, 1, 0.5, nil, ""], [\v, $f, 0, 1, 0.5, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"Wekinator's two outputs move deck 1 as a pad does."]);
		list.add(["/rvae/deck/{deck}/latent/glide", \value, [[\time, $f, 0, 60000, 0, nil, "ms"]], [], [], nil,
			"The time in which the position travels to a new one. 0 jumps. In a longer time the deck plays every groove on the way."]);
		list.add(["/rvae/deck/{deck}/latent/store", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Stores the position under a name, with the deck's model. A position of the same name is replaced. `/rvae/done` comes when it is on disk."]);
		list.add(["/rvae/deck/{deck}/latent/stored", \query, [], [], ['/rvae/latent/stored/item', '/rvae/latent/stored/end'], nil,
			"Lists the positions that are stored with the deck's model, in the order in which they were first stored."]);
		list.add(["/rvae/deck/{deck}/latent/recall", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Goes to a stored position in the time of `latent/glide`. `not-found`: the model has no position of that name."]);
		list.add(["/rvae/deck/{deck}/walk", \value, [[\kind, $s, nil, nil, "off", #[\off, \orbit, \drift, \path], ""], [\bars, $f, 0.25, 64, 4, nil, "bars"], [\radius, $f, 0, 10, 1, nil, ""]], [], [], nil,
			"Moves the position by itself, in time with the bars. `orbit` goes in a circle of this radius, `drift` wanders at random within the radius, and `path` goes through the stored positions. One round takes this many bars. What is left out keeps its value. `not-found`: no position is stored for a path."]);
		list.add(["/rvae/deck/{deck}/latent/1", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 1 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/2", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 2 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/3", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 3 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/4", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 4 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/5", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 5 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/6", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 6 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/7", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 7 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/8", \value, [[\value, $f, nil, nil, 0, nil, ""]], [], [], nil,
			"Dimension 8 of the position. A dimension that the pad moves along (`pad/axes`) is also a coordinate of `latent`. `not-found`: the model has fewer dimensions."]);
		list.add(["/rvae/deck/{deck}/latent/all", \value, [[\x1, $f, nil, nil, 0, nil, ""], [\x2, $f, nil, nil, 0, nil, ""], [\x3, $f, nil, nil, 0, nil, ""], [\x4, $f, nil, nil, 0, nil, ""], [\x5, $f, nil, nil, 0, nil, ""], [\x6, $f, nil, nil, 0, nil, ""], [\x7, $f, nil, nil, 0, nil, ""], [\x8, $f, nil, nil, 0, nil, ""]], [], [], "/rvae/deck/{deck}/latent",
			"The whole position: a value for each dimension of the model, 2 to 8. What is left out keeps its value. `not-found`: the model has fewer dimensions. `/rvae/train … dims 4` learns a model with more than two."]);
		list.add(["/rvae/deck/{deck}/pad/axes", \value, [[\first, $i, 1, 8, 1, nil, ""], [\second, $i, 1, 8, 2, nil, ""]], [], [], nil,
			"The two dimensions, from 1, that pad, position, walk, noise and map move along. The others keep their values, and the deck stays where it is."]);
		list.add(["/rvae/deck/{deck}/pad/plane", \value, [[\first, $s, nil, nil, "", nil, ""], [\second, $s, nil, nil, "", nil, ""], [\third, $s, nil, nil, "", nil, ""]], [], [], nil,
			"Three stored positions of the deck's model (`latent/store`). Pad, position, walk, noise and map move in the plane through them. The first lies below the middle of the pad to the left, the second below it to the right, the third above it. To go back to two dimensions, send empty names, set `pad/axes`, or move one dimension by itself."]);
		list.add(["/rvae/deck/{deck}/morph", \act, [[\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 1, 64, 4, nil, "bars"]], [], ['/rvae/done'], nil,
			"Brings another model in over this many bars, from the next bar line on: hit by hit, by a draw with `noise/seed`, until it plays alone. Meanwhile both models follow the position and the controls. On any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/morph/cancel", \act, [], [], ['/rvae/done'], nil,
			"Takes a morph back: the model that the deck leaves plays alone again. `not-found`: no model comes in on this deck."]);
		list.add(["/rvae/deck/{deck}/morphing", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The model that the deck leaves while another one comes in (`morph`); empty when none comes in. It is sent when a morph begins and when it ends."]);
		list.add(["/rvae/deck/{deck}/threshold", \value, [[\probability, $f, 0, 1, 0.5, nil, ""]], [], [], nil,
			"How sure the model has to be of a hit before it sounds. Low is busy, down to ghost notes; high leaves the skeleton."]);
		list.add(["/rvae/deck/{deck}/density", \value, [[\share, $f, -1, 1, -1, nil, ""]], [], [], nil,
			"The share of each instrument's likeliest hits that sounds, in place of the threshold. -1 is off: the threshold decides again."]);
		list.add(["/rvae/deck/{deck}/chaos", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"Every bar, each instrument plays a few likely hits more or fewer, by a seeded draw. A hit that the model does not believe in never sounds."]);
		list.add(["/rvae/deck/{deck}/chaos/lock", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Repeats this bar's draw of chaos: the variation becomes the loop."]);
		list.add(["/rvae/deck/{deck}/noise", \value, [[\deviation, $f, 0, 2, 0, nil, ""]], [], [], nil,
			"How far from the position each bar is played, on average, in the units of the position. Each bar draws a new point: the loop never quite repeats."]);
		list.add(["/rvae/deck/{deck}/noise/seed", \value, [[\seed, $i, nil, nil, 0, nil, ""]], [], [], nil,
			"The seed of the deck's draws. The same seed gives the same noise, chaos and drift, bar by bar."]);
		list.add(["/rvae/deck/{deck}/microtiming", \value, [[\amount, $f, 0, 2, 1, nil, ""]], [], [], nil,
			"How far hits lie off the grid. 0 is exactly on it, 1 is as the drummers played that the model learned from, 2 is twice as far."]);
		list.add(["/rvae/deck/{deck}/swing", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"Delays every second sixteenth. At 0.5 the delay is a third of a sixteenth, a triplet shuffle; at 1 it is a third of an eighth."]);
		list.add(["/rvae/deck/{deck}/velocity", \value, [[\scale, $f, 0, 2, 1, nil, ""]], [], [], nil,
			"Scales the velocities of all instruments."]);
		list.add(["/rvae/deck/{deck}/gap", \value, [[\ticks, $i, 0, 24, 2, nil, "ticks"]], [], [], nil,
			"Of two hits of one instrument that are nearer than this, only the stronger sounds: no machine-gun flams."]);
		list.add(["/rvae/deck/{deck}/follow", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"How far the deck follows what you play (MIDI notes, `/rvae/dataset/hit`). At the end of each bar that you played in, its position moves towards the groove that is most like that bar. 0 is off, 1 goes all the way, 0.5 half of it. After a bar in which you play nothing it stays where it is."]);
		list.add(["/rvae/deck/{deck}/quantize", \value, [[\when, $s, nil, nil, "tick", #[\off, \tick, \beat, \bar], ""]], [], [], nil,
			"When a new pattern takes over: at once (`off`), or at the next tick, beat or bar line."]);
		list.add(["/rvae/deck/{deck}/freeze", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Keeps the pattern that plays, whatever moves."]);
		list.add(["/rvae/deck/{deck}/rate", \value, [[\rate, $f, 0.5, 2, 1, nil, ""]], [], [], nil,
			"How fast the groove passes: 0.5 is half time, 1 is as it is, 2 is double time. A value between them becomes the nearest. Bars keep their length, and nothing that waits for a bar line moves. At 2, of two hits on neighbouring ticks only the stronger sounds."]);
		list.add(["/rvae/deck/{deck}/mute", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Silences the whole deck. It goes on counting."]);
		list.add(["/rvae/deck/{deck}/midi/channel", \value, [[\channel, $i, 1, 16, 10, nil, ""]], [], [], nil,
			"The MIDI channel on which the deck sends its hits."]);
		list.add(["/rvae/deck/{deck}/level", \value, [[\level, $f, 0, 1, 1, nil, ""]], [], [], nil,
			"The deck's level in the mix: it scales the velocities. 0 silences the deck."]);
		list.add(["/rvae/deck/{deck}/fade", \value, [[\amount, $f, 0, 1, 0, nil, ""]], [], [], nil,
			"The crossfade from the deck of `fade/with` to this one. 0 is that deck alone, 1 is this deck alone. Without `fade/with` it does nothing."]);
		list.add(["/rvae/deck/{deck}/fade/with", \value, [[\deck, $i, 0, 4, 0, nil, ""]], [], [], nil,
			"The deck, 1 to 4, from which this one is faded in. 0, or its own number, is none. Several decks can be faded with one deck."]);
		list.add(["/rvae/deck/{deck}/fade/by", \value, [[\by, $s, nil, nil, "level", #[\level, \hits], ""]], [], [], nil,
			"How the two decks of a crossfade share what sounds. `level`: both sound, at equal power. `hits`: each hit of an instrument comes from one of the two, by a draw with this deck's `noise/seed`."]);
		list.add(["/rvae/deck/{deck}/answer", \value, [[\deck, $i, 0, 4, 0, nil, ""]], [], [], nil,
			"The deck, 1 to 4, whose rests this one fills. This deck sounds only where that deck has no hit within a sixteenth. 0, or its own number, is none. What is muted on that deck counts as a rest."]);
		list.add(["/rvae/deck/{deck}/condition/kick", \value, [[\score, $f, -3, 3, 0, nil, ""]], [], [], nil,
			"How many kicks a bar has, against the bars that the model learned from. 0 is their mean, 1 is a standard deviation more. For a model without this condition it is 0, and setting it is answered `unavailable`."]);
		list.add(["/rvae/deck/{deck}/condition/hats", \value, [[\score, $f, -3, 3, 0, nil, ""]], [], [], nil,
			"How many hats, closed and open, a bar has, against the bars that the model learned from. 0 is their mean, 1 is a standard deviation more. For a model without this condition it is 0, and setting it is answered `unavailable`."]);
		list.add(["/rvae/deck/{deck}/condition/onoff", \value, [[\score, $f, -3, 3, 0, nil, ""]], [], [], nil,
			"How many kicks fall off the beat for each one on it, against the bars that the model learned from. 0 is their mean, low is four to the floor. For a model without this condition it is 0, and setting it is answered `unavailable`."]);
		list.add(["/rvae/deck/{deck}/threshold/{instrument}", \value, [[\probability, $f, -1, 1, -1, nil, ""]], [], [], nil,
			"This instrument's own threshold: thin the hats and keep the kick. -1 takes the deck's."]);
		list.add(["/rvae/deck/{deck}/mute/{instrument}", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Silences one instrument."]);
		list.add(["/rvae/deck/{deck}/solo/{instrument}", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"If any instrument has solo, only those that have it sound."]);
		list.add(["/rvae/deck/{deck}/note/{instrument}", \value, [[\note, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"The MIDI note that this instrument sends and reports."]);
		list.add(["/rvae/deck/{deck}/freeze/{instrument}", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"This instrument keeps what it plays while the others follow the position. It keeps it over a change of the model, too, if the grid stays the same."]);
		list.add(["/rvae/deck/{deck}/density/{instrument}", \value, [[\share, $f, -1, 1, -1, nil, ""]], [], [], nil,
			"The share of this instrument's likeliest hits that sounds. -1 takes the deck's."]);
		list.add(["/rvae/deck/{deck}/length/{instrument}", \value, [[\ticks, $i, 0, 1536, 0, nil, "ticks"]], [], [], nil,
			"This instrument begins its pattern again after this many ticks: 72 is three beats against the four of the others. 0 is the length of the groove. In a loop that is longer than the groove, the groove begins once more."]);
		list.add(["/rvae/deck/{deck}/rotate/{instrument}", \value, [[\ticks, $i, -1536, 1536, 0, nil, "ticks"]], [], [], nil,
			"Turns this instrument's loop by this many ticks. Positive is later, negative is earlier; 6 is a sixteenth. What leaves the end comes in at the beginning."]);
		list.add(["/rvae/deck/{deck}/shift/{instrument}", \value, [[\time, $f, -100, 100, 0, nil, "ms"]], [], [], nil,
			"Plays this instrument later (positive) or earlier (negative): a snare that drags, a hat that pushes. Together with microtiming and swing, a hit moves by 16 ticks at most."]);
		list.add(["/rvae/deck/{deck}/velocity/{instrument}", \value, [[\scale, $f, 0, 2, 1, nil, ""]], [], [], nil,
			"Scales the velocities of this instrument, on top of the deck's own scale."]);
		list.add(["/rvae/deck/{deck}/probability/{instrument}", \value, [[\probability, $f, 0, 1, 1, nil, ""]], [], [], nil,
			"How likely each hit of this instrument is to sound, by a seeded draw each time. At 0.5 about every second hit sounds. Pins always sound."]);
		list.add(["/rvae/deck/{deck}/pin", \act, [[\instrument, $s, nil, nil, nil, #[\kick, \snare, \hat, \openhat, \lowtom, \midtom, \hightom, \clap, \rim, \ride, \ridebell, \crash, \pedalhat, \cowbell, \tambourine, \shaker], ""], [\tick, $i, 0, 1535, nil, nil, ""], [\velocity, $i, -1, 127, nil, nil, ""], [\offset, $f, -4, 4, 0, nil, "ticks"]], [], [], nil,
			"Pins a hit of your own at a tick of the groove's loop: it stays while the position moves. 24 ticks are a quarter note; a groove of two bars has pins of its own in each bar. Velocity 0 means that no hit sounds there, -1 takes the pin away. The offset is in ticks. Only mute and solo silence a pin."]);
		list.add(["/rvae/deck/{deck}/unpin", \act, [[\instrument, $s, nil, nil, nil, #[\kick, \snare, \hat, \openhat, \lowtom, \midtom, \hightom, \clap, \rim, \ride, \ridebell, \crash, \pedalhat, \cowbell, \tambourine, \shaker], ""], [\tick, $i, 0, 1535, nil, nil, ""]], [], [], nil,
			"Takes a pin away: the model decides at this tick again."]);
		list.add(["/rvae/deck/{deck}/pins", \query, [], [], ['/rvae/pins/item', '/rvae/pins/end'], nil,
			"Lists the pins of the deck, in the order of instrument and tick."]);
		list.add(["/rvae/deck/{deck}/pins/clear", \act, [], [], [], nil,
			"Takes all pins of the deck away."]);
		list.add(["/rvae/deck/{deck}/pins/clear/{instrument}", \act, [], [], [], nil,
			"Takes all pins of one instrument away."]);
		list.add(["/rvae/deck/{deck}/pins/{instrument}", \value, [[\pins, $s, nil, nil, "", nil, ""]], [], [], nil,
			"All pins of one instrument as a line of tick=velocity, with @offset if that is not 0: `0=100 24=0 48=90@-0.5`. Empty is none. Setting it replaces them all. An instrument has at most 40 pins, a deck 128."]);
		list.add(["/rvae/play", \act, [], [], [], nil,
			"Plays from the first beat of bar 0."]);
		list.add(["/rvae/stop", \act, [], [], [], nil,
			"Stops and keeps the place. Every sounding note ends."]);
		list.add(["/rvae/continue", \act, [], [], [], nil,
			"Plays on from the place where it stopped."]);
		list.add(["/rvae/playing", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Whether the transport plays. 1 plays, 0 stops; setting the value that it has already changes nothing."]);
		list.add(["/rvae/tempo", \value, [[\bpm, $f, 20, 300, 120, nil, "bpm"]], [], [], nil,
			"The tempo in quarter notes a minute, from the next tick."]);
		list.add(["/rvae/position", \value, [[\bar, $i, 0, 999999, nil, nil, ""], [\beat, $f, 0, 32, 0, nil, ""]], [], [], nil,
			"Where the transport is, in bars and beats from 0. Setting it jumps there; without a beat, to the start of the bar."]);
		list.add(["/rvae/tap", \act, [], [], [], nil,
			"Taps the tempo. The second tap sets `/rvae/tempo`, and each further one sets it anew: to the mean of the last four intervals at most. After 3.1 s without a tap the next one is the first again."]);
		list.add(["/rvae/nudge", \act, [[\shift, $f, -1000, 1000, 0, nil, "ms"]], [], [], nil,
			"Shifts the beat and keeps the tempo, as a DJ nudges a platter. Positive is later. Nudges add up, but never to more than 4 s that are still to come. Where a MIDI clock leads, they move the beat away from it by half a beat at most. In a link session everybody is nudged: the tempo of the session changes for a moment."]);
		list.add(["/rvae/panic", \act, [], [], [], nil,
			"Ends every sounding note now. No claim prevents it."]);
		list.add(["/rvae/clock/source", \value, [[\source, $s, nil, nil, "internal", #[\internal, \midi, \link, \room], ""]], [], [], nil,
			"What leads the transport. `internal`: the daemon itself. `midi`: a device at a MIDI input, by its clock, start, stop, continue and song position. `link`: the link session, by its tempo and its bar lines; what is set here changes the session for everybody in it. `room`: the room; `/rvae/room/join` sets it. `unavailable`: there is no such source, or the daemon is in a room."]);
		list.add(["/rvae/scene/store", \act, [[\name, $s, nil, nil, nil, nil, ""], [\parts, $s, nil, nil, "all", nil, ""], [\deck, $i, 0, 4, 0, nil, ""]], [], ['/rvae/done'], nil,
			"Stores what the decks are now as a scene: everything, or chosen parts (`points controls mutes notes models tempo gestures`), of all decks (0) or of one. A scene of the same name is replaced. `/rvae/done` comes when it is on disk. `too-many`: there are 256 scenes already."]);
		list.add(["/rvae/scene/recall", \act, [[\name, $s, nil, nil, nil, nil, ""], [\when, $s, nil, nil, nil, #[\now, \beat, \bar], ""], [\bars, $i, 0, 64, nil, nil, "bars"], [\parts, $s, nil, nil, "all", nil, ""], [\deck, $i, 0, 4, 0, nil, ""]], [], ['/rvae/scene/kept', '/rvae/done'], nil,
			"Brings a scene back: now, at the next beat, or at the next bar line. With `bars`, values glide from there and arrive at a bar line; switches and models change at once. If `when` or `bars` is left out, `/rvae/scene/when` and `/rvae/scene/bars` hold. What another client has claimed stays as it is. Each `/rvae/scene/kept` names something that did not come back, and why. `not-found`: there is no such scene. `busy`: another scene was recalled after it."]);
		list.add(["/rvae/scene/next", \act, [], [], ['/rvae/done'], nil,
			"Recalls the next scene of the set list. `not-found`: there is none after it."]);
		list.add(["/rvae/scene/previous", \act, [], [], ['/rvae/done'], nil,
			"Recalls the previous scene of the set list. `not-found`: there is none before it."]);
		list.add(["/rvae/scene/list", \query, [], [], ['/rvae/scene/list/item', '/rvae/scene/list/end'], nil,
			"Lists the scenes, in the order in which they were first stored: name, decks, parts, models."]);
		list.add(["/rvae/scene/rename", \act, [[\from, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Gives a scene another name, also in the set list and in `/rvae/scene/notes`. `busy`: another scene has that name."]);
		list.add(["/rvae/scene/delete", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a scene for good, and takes it out of the set list."]);
		list.add(["/rvae/scene/current", \value, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The scene that was recalled or stored last; empty for none yet."]);
		list.add(["/rvae/scene/count", \value, [[\scenes, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"How many scenes there are. Clients with `state` events hear it when a scene is stored, renamed or deleted: then ask for the list again."]);
		list.add(["/rvae/scene/when", \value, [[\when, $s, nil, nil, "bar", #[\now, \beat, \bar], ""]], [], [], nil,
			"When a recalled scene comes: now (at the next tick), at the next beat, or at the next bar line. It holds for `next`, `previous`, MIDI, and a recall that does not say when."]);
		list.add(["/rvae/scene/bars", \value, [[\bars, $i, 0, 64, 0, nil, "bars"]], [], [], nil,
			"The bars in which values glide to a recalled scene. 0 changes everything at once."]);
		list.add(["/rvae/scene/setlist", \value, [[\names, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The scenes in the order of the show, separated by spaces. A scene may come more than once. Empty is the order in which the scenes were first stored. `not-found`: there is no scene of one of the names."]);
		list.add(["/rvae/scene/programs", \value, [[\on, $i, 0, 1, 1, nil, ""]], [], [], nil,
			"Whether a program change at `/rvae/midi/in` recalls a scene. Program 1 (0 on the wire) is the first scene of the set list, and so on."]);
		list.add(["/rvae/scene/notes", \value, [[\notes, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The notes at `/rvae/midi/in` that recall a scene, as `36=verse 37=chorus 48=previous 50=next`. Empty is none."]);
		list.add(["/rvae/scene/export", \act, [[\file, $s, nil, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Writes one scene, or without a name all scenes and the set list, to FILE.scenes.json in the exports folder. The file is readable text; it has the models by name and content hash. `/rvae/done` tells the file and the number of scenes."]);
		list.add(["/rvae/scene/import", \act, [[\file, $s, nil, nil, nil, nil, ""]], [], ['/rvae/scene/kept', '/rvae/done'], nil,
			"Takes the scenes of a file that `/rvae/scene/export` wrote, from the exports folder. Scenes of the same name are replaced. A set list in the file becomes the set list. `/rvae/done` tells the file and the number of scenes. `not-found`: there is no such file."]);
		list.add(["/rvae/deck/{deck}/gesture/record", \act, [[\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 0, 64, 0, nil, "bars"]], [], [], nil,
			"Records what you move on the deck, its position and all its controls, from the next bar line on: for this many bars, or (0) until `gesture/end`. Then the gesture is kept on disk and plays at once as a loop. A gesture of the same name is replaced. `busy`: the deck records already."]);
		list.add(["/rvae/deck/{deck}/gesture/end", \act, [], [], [], nil,
			"Ends the recording at the next bar line. A recording that has not begun is dropped. `not-found`: the deck records nothing."]);
		list.add(["/rvae/deck/{deck}/gesture/layer", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Records a layer into a gesture, once through, from the next bar line on. What you move replaces what the gesture moved there; the rest of it stays. `not-found`: there is no such gesture. `busy`: the deck records already."]);
		list.add(["/rvae/deck/{deck}/gesture/play", \act, [[\name, $s, nil, nil, nil, nil, ""], [\loop, $i, 0, 1, 1, nil, ""]], [], [], nil,
			"Plays a gesture from the next bar line on, as a loop (1) or once (0). A deck plays up to 8 gestures at once. If two move the same control, the one that began last moves it. A control that you move yourself is yours until the gesture is played again. `not-found`: there is no such gesture."]);
		list.add(["/rvae/deck/{deck}/gesture/stop", \act, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"Stops a gesture of the deck; without a name, all its gestures and the recording. Everything stays where it is. `not-found`: no gesture of that name plays."]);
		list.add(["/rvae/deck/{deck}/gesture/stop/all", \act, [], [], [], nil,
			"Stops all gestures of the deck and the recording, as one button. Everything stays where it is."]);
		list.add(["/rvae/deck/{deck}/gesture/pedal", \act, [], [], [], nil,
			"One button for everything, like the pedal of a looper. The first press records the gesture `pedal`. The next press ends the recording, and the gesture loops. Each press after that records a layer, once through. After a stop it begins anew."]);
		list.add(["/rvae/deck/{deck}/gesture/recording", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The gesture that the deck records, or will record from the next bar line on; empty for none."]);
		list.add(["/rvae/deck/{deck}/gesture/playing", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The gestures that play or wait for their bar line, separated by spaces; empty for none."]);
		list.add(["/rvae/gestures", \query, [], [], ['/rvae/gestures/item', '/rvae/gestures/end'], nil,
			"Lists the gestures: name, bars, how many changes they hold, and the controls that they move."]);
		list.add(["/rvae/gestures/count", \value, [[\gestures, $i, 0, nil, 0, nil, ""]], [], [], nil,
			"How many gestures there are. Clients with `state` events hear it when a gesture is recorded or deleted: then ask for the list again."]);
		list.add(["/rvae/gesture/delete", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a gesture for good. If it plays, it stops."]);
		list.add(["/rvae/models", \query, [], [], ['/rvae/models/item', '/rvae/models/end'], nil,
			"Lists the models: name, kind, dimensions, ticks of the grid, metre, and number of clips."]);
		list.add(["/rvae/deck/{deck}/model", \value, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"The deck's model. Setting it loads another model while the old one plays, then swaps them without a missed tick. `/rvae/done /rvae/model s:name` comes when the new one plays. On any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/kit", \value, [[\name, $s, nil, nil, "nine", nil, ""], [\instruments, $s, nil, nil, "kick snare hat openhat lowtom midtom hightom clap rim", nil, ""]], [], [], nil,
			"The kit of the deck's model: its name, and its instruments in order. Addresses take these names. They also take the names that are the same for every kit (kick, snare, hat …) for its first, second, third instrument and so on."]);
		list.add(["/rvae/deck/{deck}/model/card", \query, [], [], ['/rvae/model/card', '/rvae/model/card/end'], nil,
			"The card of the deck's model: what it was learned from, and how well it does. Each message has a key and its value."]);
		list.add(["/rvae/model/rename", \act, [[\from, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Renames a model of yours. `busy`: it plays, or is on its way to a deck. `denied`: it came with the program, or the new name is taken."]);
		list.add(["/rvae/model/delete", \act, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a model of yours for good, with its stored positions. `busy`: it plays, or is on its way to a deck. `denied`: it came with the program."]);
		list.add(["/rvae/datasets", \query, [], [], ['/rvae/datasets/item', '/rvae/datasets/end'], nil,
			"Lists the datasets, from which models are learned: name, and how many clips and bars."]);
		list.add(["/rvae/deck/{deck}/model/next", \act, [[\bars, $i, 0, 64, 0, nil, "bars"]], [], ['/rvae/done'], nil,
			"Takes the next model by name; after the last comes the first. With 0 bars it is swapped in at once, as with `model`; with more it comes in as with `morph`. On any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/model/previous", \act, [[\bars, $i, 0, 64, 0, nil, "bars"]], [], ['/rvae/done'], nil,
			"Takes the model before by name; before the first comes the last. With 0 bars it is swapped in at once, as with `model`; with more it comes in as with `morph`. On any failure the old one plays on."]);
		list.add(["/rvae/deck/{deck}/map", \query, [[\columns, $i, 1, 64, nil, nil, ""], [\rows, $i, 1, 64, nil, nil, ""]], [], ['/rvae/map/row', '/rvae/map/end'], nil,
			"Draws the performance space: what sounds at each of columns × rows positions of the deck's model, with the deck's threshold, density, gap and conditions. For each tick (24 to a quarter note, from 0) and each row a message comes, with one int a column. Its bits are the instruments that sound; bit 0 is the kick. Row 0 is the top, as in a picture: row r lies at y = -(r/rows - 1/2)·2·range, column c at x = (c/columns - 1/2)·2·range. About two messages come in a millisecond. Asking again ends the map that is still coming with `busy`."]);
		list.add(["/rvae/deck/{deck}/clips", \query, [], [], ['/rvae/clips/item', '/rvae/clips/end'], nil,
			"Lists the clips that the deck's model has learned, with their places in its plane. A model of kind `atlas` or `kernel` keeps these places. For other kinds the daemon looks for each clip of the model's dataset on the map."]);
		list.add(["/rvae/deck/{deck}/encode", \query, [[\dataset, $s, nil, nil, nil, nil, ""], [\clip, $s, nil, nil, nil, nil, ""]], [], ['/rvae/encoded'], nil,
			"Finds where a clip of a dataset lies on the map of the deck's model, and how much of it sounds there (`onsetF1`, 0 to 1). The daemon looks at what the decoder gives all over the plane, then around the best places. The clip's name is that on the model's card."]);
		list.add(["/rvae/deck/{deck}/capture", \act, [[\bars, $i, 1, 64, nil, nil, ""], [\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Keeps the whole bars that the deck has just played, as it played them, as clips of a dataset. If it has played fewer since the last jump or change of metre, it keeps those. `/rvae/done` tells how many bars. `not-found`: the deck has not played a whole bar, or was silent."]);
		list.add(["/rvae/deck/{deck}/dataset/keep", \act, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Adds the pattern that the deck plays to a dataset, as the model decoded it. `/rvae/done` tells how many bars. `not-found`: the pattern is silent."]);
		list.add(["/rvae/deck/{deck}/export", \act, [[\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 1, 1024, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Writes what the deck plays from its position on to a Standard MIDI File in the exports folder, on the deck's MIDI channel. A file of the same name is replaced. `/rvae/done` tells the file and the number of bars."]);
		list.add(["/rvae/dataset/record", \act, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Records into a dataset what comes as `/rvae/dataset/hit` and as notes from MIDI in, while the transport plays. Each bar with a hit becomes a clip, on disk when the next one begins. `/rvae/dataset/stop` ends the recording. `busy`: one is made already."]);
		list.add(["/rvae/dataset/hit", \act, [[\instrument, $i, nil, nil, nil, nil, ""], [\velocity, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"A hit for the recording: the instrument, from 0, and its velocity. It is struck when it arrives, or at the time of its bundle. Velocity 0 is no hit. Without a recording, `/rvae/encode/played` and `/rvae/follow` hear it while the transport plays. `bad-arguments`: there is no such instrument."]);
		list.add(["/rvae/dataset/stop", \act, [], [], ['/rvae/done'], nil,
			"Ends the recording. When it is on disk, `/rvae/done` tells the dataset and how many bars and hits it has. What cannot be written is kept: remove the cause and send this again. `unavailable`: nothing is being recorded."]);
		list.add(["/rvae/deck/{deck}/encode/notes", \query, [[\instrument, $i, nil, nil, nil, nil, ""], [\tick, $i, nil, nil, nil, nil, ""], [\velocity, $i, 0, 127, nil, nil, ""]], [], ['/rvae/encoded'], nil,
			"Finds where a list of notes lies on the map of the deck's model, and how much of it sounds there. Each note is an instrument, a tick and a velocity; a message has at most 256 notes. An instrument is its number in the kit of the deck's model, from 0; a number that the kit does not have is a MIDI note. Ticks count from 0, 24 to a quarter note. Velocity 0 is no note."]);
		list.add(["/rvae/deck/{deck}/encode/begin", \act, [], [], [], nil,
			"Begins a list of notes that is too long for one message. `/rvae/encode/add` adds to it, `/rvae/encode/end` finds it on the map. Each client has one list for each deck: beginning another forgets it."]);
		list.add(["/rvae/deck/{deck}/encode/add", \act, [[\instrument, $i, nil, nil, nil, nil, ""], [\tick, $i, nil, nil, nil, nil, ""], [\velocity, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"Adds notes to the list that you have begun, in the form of `/rvae/encode/notes`. A list has at most 4096 notes. `not-found`: you have begun no list."]);
		list.add(["/rvae/deck/{deck}/encode/end", \act, [], [], ['/rvae/encoded'], nil,
			"Ends the list that you have begun, and finds it on the map of the deck's model."]);
		list.add(["/rvae/deck/{deck}/encode/played", \query, [[\bars, $i, 1, 64, 1, nil, "bars"]], [], ['/rvae/encoded'], nil,
			"Finds where the bars that you played last lie on the map of the deck's model, and how much of them sounds there. MIDI notes and `/rvae/dataset/hit` are heard while the transport plays. With more bars than the model has, a hit counts if it comes in at least half of them. One or two instruments are enough: then their accents and their number lead the whole kit. `not-found`: nothing was played, or in another metre."]);
		list.add(["/rvae/deck/{deck}/encode/go", \act, [], [], ['/rvae/done'], nil,
			"Goes to the place that your last `/rvae/encode`, `/rvae/encode/notes`, `/rvae/encode/end` or `/rvae/encode/played` found on this deck, in the time of `latent/glide`. `/rvae/done` tells the place. `not-found`: you have found none, or the deck has another model now."]);
		list.add(["/rvae/dataset/clips", \query, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/dataset/clips/item', '/rvae/dataset/clips/end'], nil,
			"Lists the clips of a dataset, each a bar: name, file that it comes from, number of the bar in that file from 1, and number of hits."]);
		list.add(["/rvae/dataset/file/rename", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\file, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Renames a file of a dataset of yours. The clips that come from it are named after it. The file keeps its extension."]);
		list.add(["/rvae/dataset/file/delete", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\file, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a file of a dataset of yours, with the clips that come from it."]);
		list.add(["/rvae/dataset/rename", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\to, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Renames a dataset of yours."]);
		list.add(["/rvae/dataset/delete", \act, [[\dataset, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Deletes a dataset of yours with all its files, for good."]);
		list.add(["/rvae/train", \act, [[\dataset, $s, nil, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [[\epochs, $i, 1, 100000, nil, nil, ""], [\seed, $i, nil, nil, 1, nil, ""], [\bars, $i, 1, 4, 1, nil, ""], [\meter, $s, nil, nil, nil, nil, ""], [\dims, $i, 2, 8, 2, nil, ""], [\raw, $i, 0, 1, 0, nil, ""], [\from, $s, nil, nil, nil, nil, ""], [\load, $i, 1, 4, nil, nil, ""], [\kind, $s, nil, nil, "atlas", #[\atlas, \kernel, \classic], ""], [\width, $i, 8, 2048, nil, nil, "units"], [\map, $s, nil, nil, nil, nil, ""], [\notes, $s, nil, nil, nil, nil, ""], [\kit, $s, nil, nil, nil, nil, ""], [\strict, $i, 0, 1, 0, nil, ""], [\where, $s, nil, nil, "here", #[\here, \farm, \any], ""], [\sweep, $s, nil, nil, nil, nil, ""], [\keep, $s, nil, nil, "best", #[\best, \all], ""]], ['/rvae/train/accepted', '/rvae/train/leftout', '/rvae/train/note', '/rvae/done'], nil,
			"Learns a model of that name from a dataset. Progress comes as `training` events. Until it is learned, an instant map of the clips can be played; `load` puts that on a deck, and later the learned model. `meter` chooses among clips of several metres, `raw` keeps every tick as played, `from` names a model whose clips keep their places. `map` names the kit that the notes of MIDI files are from, `notes` changes single ones (`40=rim,56=none`). `leftout` names files that cannot be read; `strict 1` then refuses all. `where any` uses the farm while this machine trains. `sweep` (`seeds=20`, `kinds=atlas,classic`) learns several models on the farm: the best gets the name, `keep all` keeps the others, too."]);
		list.add(["/rvae/train/cancel", \act, [[\job, $i, nil, nil, nil, nil, ""]], [], [], nil,
			"Cancels a job within a second. `not-found`: no such job runs or waits."]);
		list.add(["/rvae/train/jobs", \query, [], [], ['/rvae/train/jobs/item', '/rvae/train/jobs/end'], nil,
			"Lists the jobs since the daemon started, oldest first: number, model, dataset, state, and the fraction that is done, 0 to 1."]);
		list.add(["/rvae/farm", \value, [[\workers, $i, 0, nil, 0, nil, ""], [\slots, $i, 0, nil, 0, nil, ""], [\running, $i, 0, nil, 0, nil, ""], [\waiting, $i, 0, nil, 0, nil, ""], [\oldest, $f, 0, nil, 0, nil, "seconds"]], [], [], nil,
			"The training farm: workers, trainings that they can do at once (`slots`), trainings that run, orders that wait, and how long the oldest of these has waited. Clients with `state` events hear it when a count changes. The daemon watches the farm from its start if `--nats` names a server, and otherwise from the first `/rvae/train … where farm` or `/rvae/farm/workers` on."]);
		list.add(["/rvae/farm/workers", \query, [], [], ['/rvae/farm/workers/item', '/rvae/farm/workers/end'], nil,
			"Lists the workers of the farm: name, slots, trainings that run on it, version, and seconds since it came."]);
		list.add(["/rvae/farm/queue", \query, [], [], ['/rvae/farm/queue/item', '/rvae/farm/queue/end'], nil,
			"Lists the orders of the farm, oldest first: model, dataset, kind, seed, the machine that ordered it, state (`waiting`, `running`, `finished` or `failed`), worker, number of the try (5 at most), and seconds since it was ordered."]);
		list.add(["/rvae/midi/ports", \query, [], [], ['/rvae/midi/ports/item', '/rvae/midi/ports/end'], nil,
			"Lists the MIDI ports: direction, name, and whether the daemon has opened it (1) or not (0)."]);
		list.add(["/rvae/midi/out", \value, [[\ports, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The MIDI ports that hits go to as notes, with clock: names or parts of names, separated by commas; at most 16. Empty is none. `virtual` makes a port for others to connect to. `TR-8@12` sends 12 ms later; -20 to 500 ms are possible. A port that is not there is opened when it appears."]);
		list.add(["/rvae/midi/in", \value, [[\ports, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"The MIDI ports that the daemon listens to: names or parts of names, separated by commas. Empty is none. Their controls play by `/rvae/midi/profile`."]);
		list.add(["/rvae/midi/notes", \value, [[\maps, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Which instrument a note from `/rvae/midi/in` is when it is recorded, for each device: `TD-17: roland-td; nanoPAD: 40=rim,56=none`. Before the colon stands part of the port's name. A map without a name is for all other ports. Ports without a map use General MIDI's."]);
		list.add(["/rvae/midi/profile", \value, [[\name, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"The profile of the pad controller at `/rvae/midi/in`: what the controller sends, and what that does. `/rvae/midi/profiles` lists the names; empty is none. Another profile lets go of what the old one holds: a momentary point goes back, a held switch goes off. On any failure the old one stays. The daemon keeps the name for its next start. After `/rvae/bridge/learn` it is the profile that was saved."]);
		list.add(["/rvae/midi/profiles", \query, [], [], ['/rvae/midi/profiles/item', '/rvae/midi/profiles/end'], nil,
			"Lists the profiles of pad controllers: your own, and those of the program. Of two with the same name, yours is used. The device is empty if a profile names none or cannot be read."]);
		list.add(["/rvae/bridge/learn", \value, [[\address, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"Puts the next control that you move on a bridged controller on this address. `/rvae/latent/x`, `/rvae/latent/y` and `/rvae/latent/pad/z` (touch) are the pad, `/rvae/latent/recall/NAME` is a stored position, `/rvae/model` is for programs; any other address is itself. It is empty again when the control is learned. Set it empty to give up. `bad-arguments`: the address cannot be learned."]);
		list.add(["/rvae/link/enable", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Takes part in the link session of the network, with Live, Max, Pd, SuperCollider and others that are compatible with Ableton Link. Alone it changes nothing that you hear: `/rvae/clock/source link` follows the session, and switches this on."]);
		list.add(["/rvae/link/startstop", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Shares starts and stops, too. When somebody starts, the transport plays from the first beat, at the next bar line of the session."]);
		list.add(["/rvae/link/quantum", \value, [[\quarters, $f, 0, 64, 0, nil, ""]], [], [], nil,
			"How often a bar line falls together with one of the session, in quarter notes. 0 is a bar of the metre that plays; 8 brings grooves of two bars together."]);
		list.add(["/rvae/link/peers", \value, [[\count, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"How many others are in the session. Clients with `state` events hear it when somebody comes or goes."]);
		list.add(["/rvae/link/tempo", \value, [[\bpm, $f, 20, 999, 120, nil, "bpm"]], [], [], nil,
			"The tempo of the session. Above 300 the daemon plays at half of it, and `/rvae/tempo` is that half: setting `/rvae/tempo` then sets the session to twice the value."]);
		list.add(["/rvae/room/join", \act, [[\name, $s, nil, nil, nil, nil, ""], [\url, $s, nil, nil, nil, nil, ""]], [], ['/rvae/done'], nil,
			"Joins a room by way of a NATS server (`nats://`, `tls://`, `ws://` or `wss://`, without a password). Without a URL it is the configured server. The first site brings what it plays. Each later site takes what the room plays, at the room's bar. From then on each change is heard everywhere from the same bar line on. `/rvae/done` comes when this site plays with the room."]);
		list.add(["/rvae/room/leave", \act, [], [], [], nil,
			"Leaves the room, and plays on alone. `not-found`: this daemon is in no room."]);
		list.add(["/rvae/room/sites", \query, [], [], ['/rvae/room/sites/item', '/rvae/room/sites/end'], nil,
			"Lists the sites of the room, this one first: identity, name, milliseconds that a message takes to the server, milliseconds that its clock may be off, version, seconds since it joined, and `self`, `here` or `lost`."]);
		list.add(["/rvae/room/claims", \query, [], [], ['/rvae/room/claims/item', '/rvae/room/claims/end'], nil,
			"Lists what players at the other sites have claimed. A claim holds here, too, until the player releases it or the site is lost."]);
		list.add(["/rvae/room/name", \value, [[\name, $s, nil, nil, "", nil, ""]], [], [], nil,
			"The room that this daemon has joined; empty for none."]);
		list.add(["/rvae/room/state", \value, [[\state, $s, nil, nil, "out", #[\out, \joining, \in, \cut], ""]], [], [], nil,
			"How this site stands to a room: `out`, `joining`, `in`, or `cut` while it does not reach the server. A site that is cut plays on, and catches up afterwards."]);
		list.add(["/rvae/room/horizon", \value, [[\bars, $i, 1, 16, 1, nil, "bars"]], [], [], nil,
			"The least number of bars that a change made here waits. If the slowest site needs more, it waits longer: `/rvae/room/bars` has the number."]);
		list.add(["/rvae/room/bars", \value, [[\bars, $i, 0, nil, 0, nil, "bars"]], [], [], nil,
			"The bars until a change made now is heard everywhere. 0 is at once."]);
		list.add(["/rvae/room/preview", \value, [[\on, $i, 0, 1, 0, nil, ""]], [], [], nil,
			"Whether controls and positions that you set here are heard here at once. The other sites hear them from the agreed bar on."]);
		list.add(["/rvae/room/refused", \value, [[\messages, $i, 0, nil, 0, nil, ""], [\late, $i, 0, nil, 0, nil, ""]], [], [], nil,
			"How many messages of other sites were refused since the room was joined (out of range, without the right, or too many), and how many changes came after their bar and were heard a bar later."]);
		list.add(["/rvae/hit", \event, [[\instrument, $i, 0, 15, nil, nil, ""], [\note, $i, 0, 127, nil, nil, ""], [\velocity, $i, 1, 127, nil, nil, ""], [\tick, $i, 0, nil, nil, nil, ""], [\offset, $f, -4, 4, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""], [\deck, $i, 1, 4, nil, nil, ""]], [], [], nil,
			"A hit, sent when it is due or ahead of it, as the client's `delivery` says. The offset is in ticks of 24 to a quarter note. Decks count from 1, bars and ticks from 0."]);
		list.add(["/rvae/beat", \event, [[\beat, $i, 0, nil, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""], [\bpm, $f, 20, 300, nil, nil, ""]], [], [], nil,
			"A beat of the transport. Beats and bars count from 0."]);
		list.add(["/rvae/tick", \event, [[\tick, $i, 0, nil, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"A tick of the transport, 24 to a quarter note, counted from 0 in its bar."]);
		list.add(["/rvae/pattern", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\instrument, $i, 0, 15, nil, nil, ""], [\velocities, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"A pattern that an instrument has just begun to play: one int a tick, its velocity or 0. A groove of more ticks than fit a datagram of 1200 bytes comes as `/rvae/pattern/part`, up to 192 ticks each."]);
		list.add(["/rvae/pattern/part", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\instrument, $i, 0, 15, nil, nil, ""], [\ticks, $i, 1, nil, nil, nil, ""], [\fromTick, $i, 0, nil, nil, nil, ""], [\velocities, $i, 0, 127, nil, nil, ""]], [], [], nil,
			"A part of a long pattern: the number of ticks of the whole groove, the first tick of this part, then one int a tick."]);
		list.add(["/rvae/place", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\x, $f, nil, nil, nil, nil, ""], [\y, $f, nil, nil, nil, nil, ""]], [], [], nil,
			"Where a deck is in its plane while it glides or walks, at most 30 times a second, and once when it comes to rest."]);
		list.add(["/rvae/gesture/recorded", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\bars, $i, 0, nil, nil, nil, ""], [\events, $i, 0, nil, nil, nil, ""], [\trouble, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A gesture was recorded: its bars, and how many changes it holds. A gesture without changes is not kept. `trouble` is empty, or says what went wrong."]);
		list.add(["/rvae/gesture/taken", \event, [[\deck, $i, 1, 4, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\control, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A hand, a scene or a claim has taken a control over from a gesture that plays. The gesture does not move it any more, until it is played again."]);
		list.add(["/rvae/train/progress", \event, [[\job, $i, 1, nil, nil, nil, ""], [\fraction, $f, 0, 1, nil, nil, ""], [\epoch, $i, 0, nil, nil, nil, ""], [\epochs, $i, 0, nil, nil, nil, ""], [\loss, $f, nil, nil, nil, nil, ""], [\validation, $f, nil, nil, nil, nil, ""], [\secondsLeft, $f, 0, nil, nil, nil, ""]], [], [], nil,
			"How far a training has come, at most ten times a second."]);
		list.add(["/rvae/train/finished", \event, [[\job, $i, 1, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\onsetF1, $f, 0, 1, nil, nil, ""], [\seconds, $f, 0, nil, nil, nil, ""]], [], [], nil,
			"A training has made a model."]);
		list.add(["/rvae/train/failed", \event, [[\job, $i, 1, nil, nil, nil, ""], [\code, $s, nil, nil, nil, nil, ""], [\message, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A training failed or was cancelled. The decks play on."]);
		list.add(["/rvae/room/site", \event, [[\site, $s, nil, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\what, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A site of the room has `joined`, is `lost` (it was not heard for 5 s), is `back`, or has `left`."]);
		list.add(["/rvae/room/coming", \event, [[\what, $s, nil, nil, nil, nil, ""], [\values, $i, 1, nil, nil, nil, ""], [\bars, $i, 0, nil, nil, nil, ""], [\bar, $i, 0, nil, nil, nil, ""]], [], [], nil,
			"A change that was made here will be heard everywhere after `bars` (0 is at once), at bar number `bar`. `what` is the first value that changed, as `deck.1.c.density`, `deck.2.point` or `transport`; `values` is how many changed."]);
		list.add(["/rvae/clients/joined", \event, [[\client, $i, 1, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A client has joined."]);
		list.add(["/rvae/claims/taken", \event, [[\client, $i, 0, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""], [\scope, $s, nil, nil, nil, nil, ""], [\from, $i, 1, nil, nil, nil, ""]], [], [], nil,
			"A client has taken a claim over, by force or because it joined again by the same name. `from` is the client that lost it. In a room, client 0 is a player at another site, and the name is player@site."]);
		list.add(["/rvae/clients/left", \event, [[\client, $i, 1, nil, nil, nil, ""], [\name, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"A client has left, or its lease ended without another message from it. Its claims are free. The client itself hears this, too, whatever its `events` are: a client that sees its own number says hello again."]);
		list.add(["/rvae/late", \event, [[\late, $f, nil, nil, nil, nil, "ms"]], [], [], nil,
			"A bundle came 5 ms or more after its time. It was carried out all the same. This is sent every 5 s at most. A time tag that no plausible clock gives (more than 10 minutes off, as of a clock that counts from 1970 or of another time zone) is carried out at once, and this is sent once: the number is negative if the tag lies ahead."]);
		list.add(["/rvae/done", \event, [[\address, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"What the message at this address asked for has ended well. After the address come the values that its row names."]);
		list.add(["/rvae/fail", \event, [[\address, $s, nil, nil, nil, nil, ""], [\code, $s, nil, nil, nil, nil, ""], [\message, $s, nil, nil, nil, nil, ""]], [], [], nil,
			"What the message asked for cannot be done. The code is `unknown-address`, `bad-arguments`, `bad-packet`, `not-found`, `busy`, `claimed`, `denied`, `too-large`, `too-many`, `late`, `unavailable` or `failed`. Inside a call its id comes last. Outside of calls at most ten are sent in a second: the others are counted, and the number is sent with the code `too-many`."]);
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
