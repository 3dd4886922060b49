// A client of the rvae daemon: keeps the connection, knows every value, plays the hits. Its methods are those of
// RVaeMethods, made from the daemon's address table; those of a deck mean deck 1.
RVae : RVaeMethods {
	// The first instance that connected: what Prvae plays where it is given none.
	classvar <>default;
	// Seconds without a word from the daemon after which it counts as lost.
	classvar <>patience = 4;
	// Every instance that is joined.
	classvar joined;

	var <addr, <name, <delivery, <latency, <events, <lease;
	var <state = \idle, <clientId, <version, <decks, <daemonClock, <tempoClock;
	// The daemon's join code, where it is on another machine and wants one.
	var <>code = 0;
	var <>kit, <values, conversation, whenLive, receiver, watch, lastHeard = 0, lastLook, looks = 0, pings, pingId = 0, outbox, viewsAsked, told, newest = 0;

	// delivery: \bundle, \stamp or \live. latency: seconds between a hit's due time and its sound.
	*initClass { joined = List.new }

	*new { |host = "127.0.0.1", port = 9600, name = "supercollider", delivery = \bundle, latency, events, lease = 15, server, code = 0|
		^super.new.init(NetAddr(host, port), name, delivery, latency, events, lease, server ? Server.default).code_(code)
	}

	// Said twice, as in live coding, it is the same connection: the action is called when it is live.
	*connect { |host = "127.0.0.1", port = 9600, action|
		var there = joined.detect { |it| it.addr.port == port and: { it.addr == NetAddr(host, port) } };
		if(there.isNil) { ^this.new(host, port).connect(action) };
		if(there.isLive) { action.value(there) } { there.connect(action) };
		^there
	}

	init { |newAddr, newName, newDelivery, newLatency, newEvents, newLease, server|
		addr = newAddr;
		name = newName;
		delivery = newDelivery;
		latency = newLatency ? server.latency ? 0.2;
		events = newEvents ? "state hits beats patterns training";
		lease = newLease;
		decks = (1..4).collect { |number| RVaeDeck(this, number) };
		values = IdentityDictionary.new;
		daemonClock = RVaeDaemonClock.new;
		tempoClock = RVaeTempo.new;
		conversation = RVaeConversation(this);
		kit = RVaeKit(server);
		pings = IdentityDictionary.new;
		viewsAsked = IdentityDictionary.new;
	}

	// Joins the daemon, and again whenever it was lost. The action is called once, when every value is known.
	connect { |action|
		whenLive = action;
		default = default ? this;
		if(receiver.isNil) {
			receiver = { |message, time, from|
				if(from.port == addr.port and: { from.addr == addr.addr }) { this.prReceive(message, time) }
			};
			thisProcess.addOSCRecvFunc(receiver);
			watch = SkipJack({ this.prLook }, 1, name: "rvae", clock: SystemClock);
			ShutDown.add(this);
			joined.add(this);
			kit.tryPerform(\begin); // one of your own may have no need of it
		};
		this.prSetState(\joining);
		this.prHello;
	}

	// Leaves: the daemon frees what was claimed.
	disconnect {
		if(receiver.isNil) { ^this };
		joined.remove(this);
		// Who shares our port shares our subscription, and keeps it.
		if(this.prSiblings.isEmpty) { addr.sendMsg('/rvae/bye') };
		thisProcess.removeOSCRecvFunc(receiver);
		receiver = nil;
		watch.stop;
		ShutDown.remove(this);
		conversation.giveUp("disconnected");
		kit.free;
		if(default === this) { default = nil };
		this.prSetState(\idle);
	}

	doOnShutDown { this.disconnect }

	isLive { ^state == \live }

	// The clock that follows the daemon's beats.
	clock { ^tempoClock.clock }

	deck { |number| ^decks[number - 1] }

	groove { ^decks[0].groove }

	// All messages that the function sends arrive as one: applied together, delta seconds from now.
	bundle { |function, delta|
		var messages, outer = outbox;
		outbox = List.new;
		protect { function.value(this) } { messages = outbox; outbox = outer };
		if(messages.notEmpty) { addr.sendBundle(delta, *messages) };
	}

	// Calls the function with an Event whenever the daemon sends \hit, \beat, \tick, \pattern, 'train/progress' ...
	// It is an OSCdef: found, freed and replaced by its key, and gone after Cmd-period.
	def { |key, event, function|
		var address = ("/rvae/" ++ event).asSymbol;
		^OSCdef(key, { |message, time|
			if(address != '/rvae/hit') { function.value(RVaeAddresses.asEvent(message, time), this) } {
				if(this.prKnowsTime) { function.value(this.asHit(message, time), this) }
			}
		}, address, addr)
	}

	// A stream of the hits as Events: next waits for one, so call it within a Routine.
	hits { |event = \hit| ^RVaeStream(this, event) }

	// The Event of a struck instrument: plays the kit's sound when it is played. The voice is what the kit of the deck calls it.
	voice { |instrument, velocity, tick, deck = 1, note|
		var names = decks[deck - 1].names, midinote = note ? decks[deck - 1].noteOf(instrument) ? 36;
		var sound = RVaeKit.soundOf(names, instrument, midinote);
		^(
			voice: names[instrument] ? RVaeAddresses.instruments[instrument], index: instrument, sound: sound, velocity: velocity, tick: tick,
			amp: RVaeKit.ampOf(velocity), midinote: midinote, instrument: kit !? { kit.synths[sound] } ? \default, tune: 1, out: 0
		)
	}

	// A message of a hit as an Event. Played at once, it sounds at its exact time.
	asHit { |message, time|
		var hit = this.voice(message[1], message[3], message[4], message[7], message[2]);
		time = this.prTimeOf(message, time);
		^hit.putAll((
			offset: message[5], bar: message[6], deck: message[7], time: time,
			latency: time - thisThread.seconds
		))
	}

	// The window with pad, controls and mutes.
	gui { |deck = 1| ^RVaeWindow(this, deck) }

	printOn { |stream| stream << "RVae(" << addr.hostname << ":" << addr.port << ", " << state << ")" }
}
