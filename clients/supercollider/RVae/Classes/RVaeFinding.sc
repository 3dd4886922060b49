// Which daemons there are, asked of all networks of this machine by broadcast.
+ RVae {
	// Calls the action with an array of Events, one a daemon:
	// name, host, port, httpPort, version, proof (whether it wants its join code), playing, bpm, model.
	*find { |action, seconds = 0.5|
		var found = [], keys = #[\name, \host, \port, \httpPort, \version, \proof, \playing, \bpm, \model], here, before;
		action = action ? { |all| RVae.prPostFound(all) };
		here = OSCFunc({ |message|
			var daemon = ();
			keys.do { |key, i| daemon[key] = message[i + 1] };
			[\proof, \playing].do { |key| daemon[key] = daemon[key] == 1 };
			if(found.any { |other| other.host == daemon.host and: { other.port == daemon.port } }.not) { found = found.add(daemon) };
		}, '/rvae/here');
		before = NetAddr.broadcastFlag;
		NetAddr.broadcastFlag = true;
		["255.255.255.255", "127.255.255.255"].do { |all|
			// A machine without a network has its loopback.
			try { NetAddr(all, 9696).sendMsg('/rvae/find') } { |error| error.errorString.postln };
		};
		NetAddr.broadcastFlag = before;
		SystemClock.sched(seconds, {
			here.free;
			{ action.value(found.sort { |a, b| a.name.asString < b.name.asString }) }.defer;
			nil
		});
	}

	*prPostFound { |all|
		if(all.isEmpty) { "rvae: no daemon answers on the networks of this machine".postln };
		all.do { |daemon|
			"rvae: % at %:%, % %%".format(
				daemon.name, daemon.host, daemon.port, if(daemon.playing) { "plays" } { "rests with" }, daemon.model,
				if(daemon.proof) { ", wants its join code" } { "" }).postln
		};
	}
}
