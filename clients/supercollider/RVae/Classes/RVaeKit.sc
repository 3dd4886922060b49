// Sixteen drums and cymbals that sound with nothing else: the nine of the usual kit, and what larger kits have. Each hit is a bundle to the server that carries the hit's own time, and the
// SynthDefs start within the block (OffsetOut), so that hits land on the sample they were played for.
RVaeKit {
	// Loudness of a velocity: ghost notes stay ghosts, and 127 is 0 dB.
	classvar <>curve = 1.5, byNote;
	var <server, <group, <openHats, <>synths, <>gain = 0.6, <>pans, <>tunes, <>decays, late = 0;

	*initClass {
		byNote = IdentityDictionary.new;
		(
			kick: #[35, 36], snare: #[38, 40], hat: #[42], openhat: #[46], pedalhat: #[44],
			lowtom: #[41, 43, 45, 64, 66], midtom: #[47, 61, 63], hightom: #[48, 50, 60, 62, 65],
			clap: #[39], rim: #[37, 75, 76, 77], cowbell: #[56, 67, 68], tambourine: #[54],
			ride: #[51, 59], ridebell: #[53, 80, 81], crash: #[49, 52, 55, 57], shaker: #[69, 70, 73, 74, 82]
		).keysValuesDo { |name, notes| notes.do { |note| byNote[note] = RVaeAddresses.instruments.indexOf(name) } };
	}

	*new { |server| ^super.new.init(server ? Server.default) }

	// Which of the sounds an instrument has: its own, or where the kit of a deck has instruments of its own, that of its note.
	*soundOf { |names, instrument, note|
		^if(names[instrument] == RVaeAddresses.instruments[instrument]) { instrument } { byNote[note] ? instrument }
	}

	*ampOf { |velocity| ^(velocity / 127) ** curve }

	init { |newServer|
		server = newServer;
		synths = RVaeAddresses.instruments.collect { |voice| ("rvae_" ++ voice).asSymbol };
		pans = [0, 0, 0.2, 0.25, -0.35, -0.05, 0.3, -0.15, 0.4, -0.3, -0.3, 0.35, 0.2, 0.15, 0.3, -0.25];
		tunes = Array.fill(synths.size, 1);
		decays = Array.fill(synths.size, 1);
		this.begin;
	}

	// Sounds from now on, also after a free.
	begin {
		ServerTree.add(this, server);
		if(server.serverRunning and: { group.isNil }) { this.doOnServerTree };
	}

	// The server has started, or Cmd-period has emptied it.
	doOnServerTree {
		// Described, too, so that Events know their controls and that they end by themselves.
		this.class.defs.do { |def|
			def.asSynthDesc(\global);
			def.send(server)
		};
		group = server.nextNodeID;
		openHats = server.nextNodeID;
		server.sendMsg('/g_new', group, 0, server.defaultGroupID ? 1, openHats, 0, group);
	}

	isReady { ^server.serverRunning and: { group.notNil } }

	// Plays a hit (see RVae:asHit) at its time, or at once.
	play { |hit, scheduled = true|
		var delta;
		if(this.isReady.not) { ^this };
		delta = hit[\time] - thisThread.seconds;
		if(scheduled and: { delta > 0 }) { server.sendBundle(delta, *this.messages(hit)) } { this.prPlayNow(hit, scheduled) }
	}

	// What the server is sent for a hit.
	messages { |hit|
		var i = hit[\sound] ? hit[\index], list = List.new;
		// A foot that closes the hat, and a new stroke, end the open hat.
		if([2, 3, 12].includes(i)) { list.add(['/n_set', openHats, \choke, 1]) };
		list.add([
			'/s_new', synths[i], -1, 0, if(i == 3) { openHats } { group },
			\amp, hit[\amp] * gain, \hardness, hit[\velocity] / 127, \pan, pans[i], \tune, tunes[i] * hit[\tune],
			\decay, decays[i], \out, hit[\out]
		]);
		^list
	}

	free {
		ServerTree.remove(this, server);
		if(this.isReady) { server.sendMsg('/n_free', group) };
		group = nil;
	}

	prPlayNow { |hit, scheduled|
		server.listSendBundle(nil, this.messages(hit));
		if(scheduled) {
			late = late + 1;
			if(late.isPowerOfTwo) { "rvae: % hits came too late to be on time; raise latency".format(late).warn };
		};
	}
}
