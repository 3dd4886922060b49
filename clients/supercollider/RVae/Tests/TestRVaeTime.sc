TestRVaeDaemonClock : UnitTest {
	test_the_shortest_round_trip_is_believed {
		var clock = RVaeDaemonClock.new;
		clock.add(10, 10.05, 100.04, 100.04);
		clock.add(11, 11.002, 101.001, 101.001);
		clock.add(12, 12.08, 102.01, 102.01);
		this.assertFloatEquals(clock.offset, 90, within: 1e-9);
		this.assertFloatEquals(clock.roundTrip, 0.002, within: 1e-9);
		this.assertFloatEquals(clock.toLocal(105, 500000), 15.5, within: 1e-9);
	}

	test_time_the_daemon_took_to_answer_is_no_round_trip {
		var clock = RVaeDaemonClock.new;
		clock.add(10, 10.102, 100.001, 100.101);
		this.assertFloatEquals(clock.roundTrip, 0.002, within: 1e-9);
		this.assertFloatEquals(clock.offset, 90, within: 1e-9);
	}

	test_a_clock_that_has_jumped_is_another_daemon {
		var clock = RVaeDaemonClock.new;
		this.assert(clock.add(10, 10.002, 100, 100));
		this.assert(clock.add(11, 11.002, 3, 3).not);
	}

	test_old_pings_are_forgotten {
		var clock = RVaeDaemonClock.new;
		clock.add(0, 0.001, 50, 50);
		(RVaeDaemonClock.size - 1).do { |i| clock.add(i + 1, i + 1.010, i + 51.005, i + 51.005) };
		this.assertFloatEquals(clock.roundTrip, 0.001, within: 1e-6);
		clock.add(40, 40.010, 90.005, 90.005);
		this.assertFloatEquals(clock.roundTrip, 0.01, within: 1e-6);
	}

	test_a_clock_that_was_set_is_believed_at_once {
		var clock = RVaeDaemonClock.new;
		clock.add(10, 10.001, 100.0005, 100.0005);
		clock.add(11, 11.008, 101.204, 101.204);
		this.assertFloatEquals(clock.offset, 90.2, within: 1e-6);
	}
}

TestRVaeTempo : UnitTest {
	var tempo;

	setUp { tempo = RVaeTempo.new }

	tearDown { tempo.stop }

	// Beats of a daemon, one by one, from now on.
	play { |beats, bpm = 120, late = 0|
		var start = Main.elapsedTime;
		beats.do { |n| tempo.follow(n % 4, n div: 4, bpm, start + (n * 60 / bpm) + late) };
		^start
	}

	test_the_clock_has_the_daemons_place_in_the_bar_and_its_tempo {
		var start = this.play(1);
		this.assertFloatEquals(tempo.clock.tempo, 2, within: 1e-6);
		this.assertFloatEquals((tempo.clock.secs2beats(start) + 2) % 4, 2, within: 0.02);
	}

	test_a_drift_is_made_up_for_within_a_beat {
		var now = Main.elapsedTime, ahead;
		tempo.follow(0, 0, 120, now);
		ahead = tempo.clock.beats2secs(tempo.clock.secs2beats(now) + 1) - 0.01;
		tempo.follow(1, 0, 120, ahead);
		this.assert(tempo.clock.tempo > 2, "a daemon that is ahead is caught up with");
		this.assert(tempo.clock.tempo <= 2.2, "but not at once");
	}

	test_a_jump_goes_back_and_never_ahead {
		var now = Main.elapsedTime, before;
		tempo.follow(0, 0, 120, now);
		before = tempo.clock.secs2beats(now);
		tempo.follow(2, 5, 120, now);
		this.assertFloatEquals(tempo.clock.secs2beats(now), before - 2, within: 0.02);
	}

	test_the_length_of_a_bar_is_learned_at_its_line {
		tempo.follow(2, 3, 120, Main.elapsedTime);
		tempo.follow(0, 4, 120, Main.elapsedTime + 0.5);
		this.assertEquals(tempo.beatsPerBar, 3);
	}

	test_a_beat_that_was_lost_on_the_way_makes_no_shorter_bar {
		var now = Main.elapsedTime;
		3.do { |n| tempo.follow(n, 0, 120, now - 1 + (n * 0.5)) };
		tempo.follow(0, 1, 120, now + 1);
		this.assertEquals(tempo.beatsPerBar, 4);
	}

	test_in_a_metre_of_eighths_the_clock_counts_quarters {
		var now = Main.elapsedTime;
		tempo.follow(5, 0, 120, now - 0.25);
		tempo.follow(6, 0, 120, now);
		tempo.follow(0, 1, 120, now + 0.25);
		this.assertEquals(tempo.beatsPerBar, 3.5);
		this.assertFloatEquals((tempo.clock.secs2beats(now + 0.25) + 1) % 3.5, 1, within: 0.05);
	}
}
