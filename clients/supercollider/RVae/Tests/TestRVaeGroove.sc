TestRVaeGroove : UnitTest {
	test_a_row_is_heard_at_its_ticks {
		var groove = RVaeGroove.new;
		groove.put(0, Array.fill(96, { |i| if(i % 24 == 0) { 100 } { 0 } }));
		this.assertEquals(groove.hitsAt(48), List[[0, 100]]);
		this.assertEquals(groove.hitsAt(49), List[]);
		this.assertEquals([groove.distance(20, 6), groove.distance(0, 6)], [4, 6]);
	}

	test_a_long_row_comes_in_parts {
		var groove = RVaeGroove.new;
		groove.putPart(3, 384, 192, Array.fill(192, 7));
		this.assertEquals(groove.ticks, 384);
		this.assertEquals([groove.at(\openhat)[191], groove.at(\openhat)[192], groove.at(\openhat)[383]], [0, 7, 7]);
	}

	test_a_pattern_plays_the_groove_and_can_be_transformed {
		var rvae = RVae("127.0.0.1", 57999, "test").kit_(nil);
		var events, now = 0, struck = List.new;
		rvae.groove.put(0, Array.fill(96, { |i| if(i % 24 == 0) { 127 } { 0 } }));
		rvae.groove.put(2, Array.fill(96, { |i| if(i == 24) { 127 } { 0 } }));
		events = Pbindf(Prvae(rvae), \amp, Pkey(\amp) * 0.5).asStream;
		while { now < 4 } {
			var event = events.next(());
			if(event.isRest.not) { struck.add([now, event[\voice], event[\amp]]) };
			now = now + event.delta;
		};
		this.assertEquals(struck.collect(_[1]).asArray, [\kick, \kick, \hat, \kick, \kick]);
		this.assertArrayFloatEquals(struck.collect(_[0]).asArray, [0, 1, 1, 2, 3]);
		this.assert(struck.every { |it| it[2] == 0.5 });
		events = Prvae(rvae, 1, \hat).asStream;
		struck = Array.fill(16, { events.next(()) }).reject(_.isRest);
		this.assertEquals(struck.collect { |event| [event[\voice], event[\tick]] }, [[\hat, 24]]);
	}
}

TestRVaeMap : UnitTest {
	test_a_cell_names_what_sounds_in_it {
		var map = RVaeMap(RVae("127.0.0.1", 57999, "test").kit_(nil));
		map.fetch(3, 2);
		map.put([0, 1, 0, 2r0, 2r101]);
		map.put([5, 1, 0, 0, 1]);
		this.assertEquals(map.at(0, 2, 1), [\kick, \hat]);
		this.assertEquals(map.counts(2, 1)[0], 2);
		this.assertEquals(map.at(5, 0, 0), []);
	}

	test_a_map_has_all_drums_of_the_kit_of_its_deck_under_their_names {
		var rvae = RVae("127.0.0.1", 57999, "test").kit_(nil), map = RVaeMap(rvae, 2), names = 'kick snare hat openhat lowtom midtom hightom clap rim bell';
		rvae.prReceive(['/rvae/deck/2/kit', \own, names], 100);
		map.fetch(2, 1);
		map.put([0, 0, 2r1000000001, 1]);
		this.assertEquals(map.at(0, 0, 0), [\kick, \bell]);
		this.assertEquals(map.counts(0, 0)[9], 1);
		this.assert(map.color(0, 0).blue > map.color(1, 0).blue, "it is seen");
	}

	test_a_map_comes_though_another_one_was_asked_for_meanwhile {
		var rvae = RVae("127.0.0.1", 57999, "test").kit_(nil), pause = RVaeMap.pause, made;
		var tell = { |... message| rvae.prReceive(message, 100) };
		RVaeMap.pause = 0.1;
		tell.('/rvae/snapshot/end', 0);
		RVaeMap(rvae).fetch(3, 1, { |map| made = map });
		tell.('/rvae/fail', '/rvae/map', \busy, "another one comes", 1);
		0.5.wait;
		RVaeMap.pause = pause;
		tell.('/rvae/map/row', 0, 0, 1, 0, 0);
		tell.('/rvae/reply', 2, 1);
		this.assert(made.notNil and: { made.isWhole });
	}
}

TestRVaeKit : UnitTest {
	test_velocity_is_loudness_and_a_closed_hat_ends_the_open_one {
		var rvae = RVae("127.0.0.1", 57999, "test"), messages;
		messages = rvae.kit.messages(rvae.asHit(['/rvae/hit', 2, 42, 127, 0, 0.0, 0, 1], 1));
		this.assertEquals(messages[0][2], \choke);
		this.assertEquals(messages[1][1], \rvae_hat);
		this.assert(RVaeKit.ampOf(20) < 0.1);
		this.assertEquals(RVaeKit.ampOf(127), 1);
		rvae.kit.free;
	}

	test_it_sounds_again_after_a_disconnect_and_a_connect {
		var rvae = RVae("127.0.0.1", 57999, "test"), told = { ServerTree.objects[Server.default].includes(rvae.kit) };
		rvae.connect;
		rvae.disconnect;
		this.assert(told.value.not, "freed");
		rvae.connect;
		this.assert(told.value, "told of the server again");
		rvae.disconnect;
	}

	test_every_instrument_has_a_SynthDef {
		var names = RVaeKit.defs.collect { |def| def.name.asSymbol };
		RVaeAddresses.instruments.do { |voice| this.assert(names.includes(("rvae_" ++ voice).asSymbol), voice.asString, false) };
	}
}

TestRVaeHelp : UnitTest {
	test_every_page_of_help_can_be_read {
		var folder = RVae.filenameSymbol.asString.dirname.dirname +/+ "HelpSource";
		var pages = (folder +/+ "*" +/+ "*.schelp").pathMatch;
		this.assert(pages.size >= 5);
		pages.do { |page| this.assert(SCDoc.parseFileFull(page).notNil, page.basename) };
	}
}
