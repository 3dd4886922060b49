// How RVae keeps its connection: hello and challenge, a ping a second that renews the lease and measures the daemon's
// clock, and hello again when the daemon was silent, started anew, or has forgotten us.
+ RVae {
	prHello {
		addr.sendMsg('/rvae/hello', name, \lease, lease, \delivery, delivery, \latency, (latency * 1000).asFloat, \events, events,
			*if(code > 0) { [\code, code] } { [] })
	}

	// Once a second.
	prLook {
		var now = Main.elapsedTime, slept = lastLook.notNil and: { (now - lastLook) > (lease * 0.8) };
		lastLook = now;
		if(state == \live and: { (now - lastHeard) > patience }) { this.prLose };
		if(state == \live and: { slept.not }) { this.prPing; this.prRenew } { this.prHello };
	}

	// A ping is answered to anybody: only this tells whether the daemon still knows us.
	prRenew {
		looks = looks + 1;
		if(looks % 4 == 0) { addr.sendMsg('/rvae/renew') };
	}

	// The daemon has let us go: our lease ended, or another instance in this sclang, which shares our port, said bye.
	prForgotten {
		if(state != \live) { ^this };
		"rvae: the daemon at %:% has let us go; hello is said again".format(addr.hostname, addr.port).warn;
		this.prSetState(\joining);
		this.prHello;
	}

	// The instances of this sclang that are joined to the same daemon: they share a port, and so they are one client to it.
	prSiblings { ^joined.select { |it| (it !== this) and: { it.addr == addr } } }

	prLose {
		daemonClock.reset;
		conversation.giveUp("the daemon is lost");
		this.prSetState(\lost);
		"rvae: the daemon at %:% does not answer; hello is said once a second until it does".format(addr.hostname, addr.port).warn;
	}

	prPing {
		pingId = pingId + 1;
		pings[pingId] = Main.elapsedTime;
		pings.removeAt(pingId - 64);
		addr.sendMsg('/rvae/clock/ping', pingId);
	}

	prPong { |message|
		var sent = pings.removeAt(message[1]), theirs = message[2] + (message[3] * 1e-6), before = newest, known;
		if(sent.isNil) { ^this };
		known = daemonClock.add(sent, Main.elapsedTime, theirs, message[4] + (message[5] * 1e-6));
		newest = theirs;
		if(known.not) {
			// Another daemon, or the same one started anew, which knows nothing of us. Where it is our clock that was set, theirs has gone on.
			daemonClock.reset;
			pings.clear;
			if(theirs < before) { conversation.giveUpDoing("the daemon was started anew") };
			this.prHello;
		};
	}

	prWelcome { |message|
		clientId = message[1];
		version = message[3];
		lease = message[4];
		told = IdentitySet.new;
	}

	// What an earlier daemon told and this one did not is as it starts again.
	prForgetUntold {
		values.keys.asArray.do { |address|
			if(told.notNil and: { told.includes(address).not } and: { RVaeAddresses.viewed(address).isNil }) {
				var start;
				values.removeAt(address);
				start = this.prAtStart(address);
				if(start.notNil) { this.changed(\value, address, start) };
			}
		};
		told = nil;
	}

	prSnapshotEnd {
		var action = whenLive;
		this.prSetState(\live);
		this.prForgetUntold;
		decks.do(_.prForgetRows);
		whenLive = nil;
		8.do { |i| SystemClock.sched(i * 0.03, { if(this.isLive) { this.prPing } }) };
		this.prAskViews("/rvae/deck/*/latent/{x,y,pad}");
		action.value(this);
	}

	prConversation { ^conversation }

	prSetState { |new|
		if(new == state) { ^this };
		state = new;
		this.changed(\state, state);
	}
}
