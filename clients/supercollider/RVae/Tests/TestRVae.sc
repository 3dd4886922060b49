// Needs no daemon: messages are given to RVae as if they had come.
TestRVae : UnitTest {
	var rvae;

	setUp { rvae = RVae("127.0.0.1", 57999, "test").kit_(nil) }

	tell { |... message| rvae.prReceive(message, 100) }

	test_a_value_that_was_told_is_known_by_its_method {
		this.tell('/rvae/threshold', 0.25);
		this.tell('/rvae/deck/3/threshold', 0.75);
		this.assertEquals(rvae.threshold, 0.25);
		this.assertEquals(rvae.deck(1).threshold, 0.25);
		this.assertEquals(rvae.deck(3).threshold, 0.75);
	}

	test_a_value_with_two_arguments_is_an_array {
		this.tell('/rvae/latent', 1.5, -0.5);
		this.assertEquals(rvae.latent, [1.5, -0.5]);
	}

	test_a_value_that_was_set_is_known_before_the_daemon_answers {
		rvae.muteOf(\snare, true);
		this.assertEquals(rvae.muteOf(\snare), 1);
		this.assertEquals(rvae.muteOf(1), 1, "by number");
	}

	test_what_the_daemon_clamped_takes_the_place_of_what_was_asked {
		rvae.threshold(7);
		this.tell('/rvae/threshold', 1.0);
		this.assertEquals(rvae.threshold, 1.0);
	}

	test_messages_of_a_bundle_wait_for_its_end {
		rvae.bundle {
			rvae.threshold(0.1);
			rvae.noise(0.2);
			this.assertEquals(rvae.threshold, 0.1);
		};
		this.assertEquals(rvae.noise, 0.2);
	}

	test_a_deck_has_the_names_of_its_kit_and_its_instruments_are_found_by_them {
		this.assertEquals(rvae.deck(2).names.size, 9);
		this.tell('/rvae/deck/2/kit', \percussion, 'low-conga cowbell block');
		this.assertEquals(rvae.deck(2).names, ['low-conga', \cowbell, \block]);
		this.assertEquals(['low-conga', \cowbell, \rim, 2].collect { |name| rvae.deck(2).placeOf(name) }, [0, 1, 8, 2]);
		rvae.deck(2).muteOf(\cowbell, true);
		this.assertEquals(rvae.values['/rvae/deck/2/mute/snare'], [1], "kept by the name of the place");
		this.assertEquals(rvae.deck(2).muteOf(1), 1);
	}

	test_an_address_is_sent_by_the_number_of_its_instrument_and_known_by_its_name {
		this.assertEquals(RVaeAddresses.byNumber('/rvae/deck/2/mute/cowbell'), '/rvae/deck/2/mute/13');
		this.assertEquals(RVaeAddresses.byNumber('/rvae/pins/clear/kick'), '/rvae/pins/clear/0');
		this.assertEquals(RVaeAddresses.byNumber('/rvae/latent/x'), '/rvae/latent/x');
		this.assertEquals(RVaeAddresses.byName('/rvae/deck/2/mute/13'), '/rvae/deck/2/mute/cowbell');
		this.assertEquals(RVaeAddresses.byName('/rvae/latent/3'), '/rvae/latent/3');
		this.tell('/rvae/threshold/2', 1.0);
		this.assertEquals(rvae.thresholdOf(\hat), 1.0, "what was clamped");
	}

	test_a_hit_of_a_kits_own_instrument_sounds_by_its_note {
		var hit;
		this.tell('/rvae/deck/2/kit', \percussion, 'low-conga open-conga mute-conga low-bongo high-bongo low-timbale high-timbale cowbell');
		hit = rvae.asHit(['/rvae/hit', 0, 64, 100, 0, 0.0, 0, 2], 1);
		this.assertEquals([hit[\voice], hit[\index], hit[\sound]], ['low-conga', 0, 4]);
		this.assertEquals(rvae.asHit(['/rvae/hit', 7, 56, 100, 0, 0.0, 0, 2], 1)[\sound], 13);
		this.assertEquals(rvae.asHit(['/rvae/hit', 1, 3, 100, 0, 0.0, 0, 2], 1)[\sound], 1, "a note that says nothing");
		this.assertEquals(rvae.asHit(['/rvae/hit', 0, 64, 100, 0, 0.0, 0, 1], 1)[\sound], 0, "of another deck");
	}

	test_a_hit_in_a_bundle_is_an_Event_at_the_bundles_time {
		var hit = rvae.asHit(['/rvae/hit', 2, 42, 127, 36, 0.25, 7, 1], 100.5);
		this.assertEquals(hit[\voice], \hat);
		this.assertEquals(hit[\time], 100.5);
		this.assertEquals([hit[\tick], hit[\bar], hit[\deck], hit[\midinote]], [36, 7, 1, 42]);
		this.assertFloatEquals(hit[\amp], 1);
	}

	test_a_stamped_hit_is_dated_by_the_daemons_clock {
		rvae = RVae("127.0.0.1", 57999, "test", \stamp).kit_(nil);
		rvae.daemonClock.add(10, 10.002, 4.001, 4.001);
		this.assertFloatEquals(rvae.asHit(['/rvae/hit', 0, 36, 100, 0, 0.0, 0, 1, 5, 250000], 0)[\time], 11.25, within: 1e-6);
	}

	test_a_stamped_hit_waits_until_the_daemons_clock_is_known {
		var heard = 0;
		rvae = RVae("127.0.0.1", 57999, "test", \stamp).kit_(nil);
		rvae.addDependant({ |source, what| if(what == \hit) { heard = heard + 1 } });
		this.tell('/rvae/hit', 0, 36, 100, 0, 0.0, 0, 1, 5, 250000);
		this.assertEquals(heard, 0);
		rvae.daemonClock.add(10, 10.002, 4.001, 4.001);
		this.tell('/rvae/hit', 0, 36, 100, 0, 0.0, 0, 1, 5, 250000);
		this.assertEquals(heard, 1);
		rvae.releaseDependants;
	}

	test_patterns_of_all_decks_are_kept {
		this.tell(*['/rvae/pattern', 2, 1] ++ Array.fill(96, { |i| if(i == 24) { 90 } { 0 } }));
		this.assertEquals(rvae.deck(2).groove.at(\snare)[24], 90);
		this.assertEquals(rvae.groove.at(\snare)[24], 0, "deck 1 is another");
	}

	test_a_daemon_that_is_found_again_with_another_kit_leaves_no_row_of_the_one_before {
		var row = Array.fill(96, 90);
		this.tell('/rvae/model', \jazz);
		this.tell('/rvae/kit', \jazz, 'kick snare hat openhat lowtom midtom hightom clap rim ride');
		[[1, 9], [1, 0], [2, 0], [3, 0]].do { |place| this.tell(*['/rvae/pattern'] ++ place ++ row) };
		this.tell('/rvae/welcome', 1, 1, '0.2.0', 15);
		this.tell('/rvae/model', \house);
		this.tell('/rvae/deck/2/model', '');
		this.tell('/rvae/deck/3/model', \house);
		this.tell('/rvae/snapshot/end', 3);
		this.assertEquals([1, 2, 3].collect { |number| rvae.deck(number).groove.at(\kick)[0] }, [90, 0, 90]);
		this.assertEquals(rvae.groove.at(\ride)[0], 0);
		this.assertEquals(rvae.groove.ticks, 96);
	}

	test_a_deck_that_is_emptied_plays_nothing {
		this.tell('/rvae/deck/2/model', \house);
		this.tell(*['/rvae/pattern', 2, 0] ++ Array.fill(96, 90));
		this.tell('/rvae/model', \techno);
		this.assertEquals(rvae.deck(2).groove.at(\kick)[0], 90);
		this.tell('/rvae/deck/2/model', '');
		this.assertEquals(rvae.deck(2).groove.hitsAt(0), List[]);
	}

	test_an_answer_brings_the_lines_that_came_before_it {
		var answer;
		rvae.models { |it| answer = it };
		this.tell('/rvae/models/item', \house, \classic, 2, 96, '4/4', 28);
		this.tell('/rvae/models/end', 1);
		this.tell('/rvae/reply', 1, 1);
		this.assertEquals(answer[\ok], true);
		this.assertEquals(answer[\lines][0][0], \house);
	}

	test_a_list_whose_answer_is_lost_takes_no_lines_of_the_next {
		var first, second;
		rvae.models { |it| first = it };
		this.tell('/rvae/models/item', \house, \classic, 2, 96, '4/4', 28);
		rvae.models { |it| second = it };
		this.tell('/rvae/models/item', \house, \classic, 2, 96, '4/4', 28);
		this.tell('/rvae/reply', 2, 1);
		this.assertEquals(first, nil);
		this.assertEquals(second[\lines].size, 1);
	}

	test_two_lists_at_once_take_their_own_lines {
		var first, second;
		rvae.models { |it| first = it };
		rvae.models { |it| second = it };
		2.do { |i|
			this.tell('/rvae/models/item', \house, \classic, 2, 96, '4/4', 28);
			this.tell('/rvae/reply', i + 1, 1);
		};
		this.assertEquals([first[\lines].size, second[\lines].size], [1, 1]);
	}

	test_a_failure_of_a_question_is_its_answer {
		var answer;
		rvae.latentRecall("nowhere") { |it| answer = it };
		this.tell('/rvae/fail', '/rvae/latent/recall', 'not-found', "none is stored yet", 1);
		this.assertEquals([answer[\ok], answer[\code]], [false, 'not-found']);
	}

	test_axes_and_pad_are_asked_for_again_after_cmd_period {
		var asked = 0, hearer;
		rvae = RVae("127.0.0.1", NetAddr.langPort, "test").kit_(nil);
		hearer = OSCFunc({ asked = asked + 1 }, '/rvae/latent/{x,y,pad}');
		this.tell('/rvae/snapshot/end', 0);
		this.tell('/rvae/latent', 1.0, 0.0);
		SystemClock.clear; // as Cmd-period does
		1.1.wait;
		this.tell('/rvae/latent', 2.0, 0.0);
		0.6.wait;
		hearer.free;
		this.assertEquals(asked, 1);
	}

	// What Cmd-period does, without an end of the test.
	clearClocks {
		SystemClock.clear;
		CmdPeriod.objects.copy.do { |each| if(each.isKindOf(RVaeLater)) { each.cmdPeriod } };
	}

	test_a_question_whose_answer_is_lost_is_asked_again_also_after_cmd_period {
		var asked = 0, patience = RVaeConversation.patience, hearer;
		rvae = RVae("127.0.0.1", NetAddr.langPort, "test").kit_(nil);
		hearer = OSCFunc({ asked = asked + 1 }, '/rvae/call');
		RVaeConversation.patience = 0.2;
		rvae.models { |answer| answer };
		RVaeConversation.patience = patience;
		this.clearClocks;
		0.5.wait;
		hearer.free;
		rvae.prConversation.giveUp("the test is over");
		this.assert(asked > 1);
	}

	test_what_is_to_be_done_later_is_done_once_also_after_cmd_period {
		var calls = 0, later;
		later = RVaeLater(0.1, { calls = calls + 1 });
		2.do { this.clearClocks };
		later.cmdPeriod; // as where the clocks were not cleared
		0.4.wait;
		this.assertEquals(calls, 1);
		this.assert(CmdPeriod.objects.includes(later).not);
	}

	test_what_is_so_is_asked_for_where_a_set_was_refused {
		var asked = List.new, hearer;
		rvae = RVae("127.0.0.1", NetAddr.langPort, "test").kit_(nil);
		hearer = OSCFunc({ |message| if(message.size == 1) { asked.add(message[0]) } }, '/rvae/mute/1');
		this.tell('/rvae/snapshot/end', 0);
		rvae.muteOf(\snare, true);
		this.tell('/rvae/fail', '/rvae/mute/1', \claimed, "another client has claimed it");
		0.5.wait;
		hearer.free;
		this.assertEquals(asked.asArray, ['/rvae/mute/1']);
		this.tell('/rvae/mute/1', 0);
		this.assertEquals(rvae.muteOf(\snare), 0);
	}

	test_questions_fail_when_the_daemon_is_lost {
		var answer;
		rvae.models { |it| answer = it };
		rvae.prLose;
		this.assertEquals([rvae.state, answer[\code]], [\lost, \unavailable]);
	}

	test_what_was_to_be_done_fails_when_the_daemon_was_started_anew_and_what_was_asked_is_asked_of_the_new_one {
		var loaded, listed, id = 0, pong = { |seconds|
			rvae.prPing;
			id = id + 1;
			this.tell('/rvae/clock/pong', id, seconds, 0, seconds, 0)
		};
		pong.value(100);
		rvae.model(\house) { |answer| loaded = answer };
		rvae.models { |answer| listed = answer };
		pong.value(200);
		this.assertEquals(loaded, nil, "our clock was set");
		pong.value(200);
		pong.value(2);
		this.assertEquals([loaded !? { loaded[\code] }, listed], [\unavailable, nil]);
		rvae.prConversation.giveUp("the test is over");
	}

	test_every_row_of_the_table_has_a_method_or_is_the_sessions_own {
		var kept = #["hello", "confirm", "renew", "bye", "call", "clock/ping", "sync"];
		RVaeAddresses.rows.do { |row|
			var path = row[0].replace("/rvae/", "").replace("deck/{deck}/", "");
			var words = path.replace("{instrument}", "of").split($/);
			var name = words[0] ++ words.drop(1).collect { |word| word[0].toUpper ++ word.drop(1) }.join;
			name = (dump: "dumpMessages", help: "helpFor", release: "releaseScope", rate: "grooveRate")[name.asSymbol] ? name;
			if(row[1] != \event and: { row[0].beginsWith("/rvae/") } and: { kept.includesEqual(path).not }) {
				this.assert(RVae.findRespondingMethodFor(name.asSymbol).ownerClass.name.asString.beginsWith("RVae"), row[0], false)
			};
		};
	}
}
