// The sounds of the default kit. All take amp, hardness (0-1, how bright a stroke is), pan, tune (1 as built), decay (1 as
// built) and out, and free themselves.
+ RVaeKit {
	*defs { ^this.drums ++ this.metals ++ this.woods ++ this.cymbals ++ this.hands }

	*wrap { |name, sound|
		^SynthDef(("rvae_" ++ name).asSymbol, { |out = 0, amp = 0.5, hardness = 0.7, pan = 0, tune = 1, decay = 1, choke = 0|
			var signal = sound.value(tune, decay, hardness, choke);
			OffsetOut.ar(out, Pan2.ar(LeakDC.ar(signal) * amp, pan))
		})
	}

	*drums {
		^[
			this.wrap(\kick) { |tune, decay, hardness|
				var body = EnvGen.ar(Env.perc(0, 0.42 * decay, 1, -5), doneAction: 2);
				var sweep = EnvGen.ar(Env([1, 0.16, 0], [0.022, 0.14], [-4, -3])) * (1 + hardness);
				var click = HPF.ar(Impulse.ar(0), 900) + (HPF.ar(WhiteNoise.ar, 3000) * EnvGen.ar(Env.perc(0, 0.006, 0.25)));
				// The sine starts at its crest: the first sample is the attack.
				((SinOsc.ar(47 * tune * (1 + (sweep * 3.6)), pi / 2) * body * 1.7).tanh + (click * hardness * 0.7)) * 0.95
			},
			this.wrap(\snare) { |tune, decay, hardness|
				var head = SinOsc.ar([182, 331] * tune * EnvGen.ar(Env([1.35, 1], [0.018], -4)), pi / 2);
				var skin = (head * [0.55, 0.32] * EnvGen.ar(Env.perc(0, [0.13, 0.09] * decay, 1, -5))).sum;
				var wires = BPF.ar(WhiteNoise.ar, 4800 * tune, 1.3) + (HPF.ar(WhiteNoise.ar, 6500) * 0.45);
				var rattle = EnvGen.ar(Env.perc(0, 0.21 * decay, 1, -6), doneAction: 2);
				((skin + (wires * rattle * hardness.linlin(0, 1, 0.5, 1.15))) * 1.25).tanh
			}
		] ++ [[\lowtom, 82, 0.5], [\midtom, 118, 0.42], [\hightom, 165, 0.34]].collect { |tom|
			this.wrap(tom[0]) { |tune, decay, hardness|
				var bend = 1 + EnvGen.ar(Env.perc(0, 0.08, 0.55 * hardness, -4));
				var shell = SinOsc.ar(tom[1] * tune * bend, pi / 2) + (SinOsc.ar(tom[1] * 1.59 * tune * bend, 0, 0.22));
				var stick = LPF.ar(WhiteNoise.ar, 3200) * EnvGen.ar(Env.perc(0, 0.018, 0.5 * hardness));
				((shell * EnvGen.ar(Env.perc(0, tom[2] * decay, 1, -5), doneAction: 2)) + stick * 0.9).tanh
			}
		}
	}

	*metals {
		var plate = { |tune| HPF.ar(LFPulse.ar([205.3, 304.4, 369.6, 522.7, 635.1, 811.2] * 1.9 * tune).sum - 3, 5200) * 0.22 };
		^[
			this.wrap(\hat) { |tune, decay, hardness|
				var stroke = EnvGen.ar(Env.perc(0, 0.055 * decay * hardness.linlin(0, 1, 0.6, 1.3), 1, -5), doneAction: 2);
				HPF.ar(plate.(tune) + (WhiteNoise.ar * 0.4), 7200) * stroke * 1.3
			},
			this.wrap(\openhat) { |tune, decay, hardness, choke|
				var stroke = EnvGen.ar(Env.perc(0, 0.55 * decay, 1, -4), doneAction: 2);
				var hand = EnvGen.ar(Env([1, 1, 0], [0, 0.02], releaseNode: 1), 1 - choke, doneAction: 2);
				HPF.ar(plate.(tune) + (WhiteNoise.ar * 0.35), 6400) * stroke * hand * 1.15
			}
		]
	}

	*cymbals {
		var plate = { |tune, ratio| LFPulse.ar([211, 317.6, 398.1, 541.3, 668.9, 853.7] * ratio * tune).sum - 3 };
		^[
			this.wrap(\ride) { |tune, decay, hardness|
				var wash = EnvGen.ar(Env.perc(0, 1.1 * decay, 1, -5), doneAction: 2);
				var stick = EnvGen.ar(Env.perc(0, 0.035, hardness, -6));
				HPF.ar((plate.(tune, 2.6) * 0.1) + (WhiteNoise.ar * 0.12), 5600) * wash + (BPF.ar(plate.(tune, 5.3), 4200 * tune, 0.5) * stick * 0.5)
			},
			this.wrap(\ridebell) { |tune, decay, hardness|
				var ring = EnvGen.ar(Env.perc(0, 0.9 * decay, 1, -5), doneAction: 2);
				var bell = SinOsc.ar([1870, 2794, 4210] * tune, pi / 2, [0.34, 0.24, 0.14]).sum;
				(bell + (HPF.ar(plate.(tune, 2.6), 6000) * 0.08 * hardness)) * ring
			},
			this.wrap(\crash) { |tune, decay, hardness|
				var wash = EnvGen.ar(Env.perc(0, 1.9 * decay, 1, -4), doneAction: 2);
				var burst = EnvGen.ar(Env.perc(0, 0.09, hardness, -4));
				(HPF.ar((plate.(tune, 2.1) * 0.14) + (WhiteNoise.ar * 0.4), 3200) * wash) + (HPF.ar(WhiteNoise.ar, 2200) * burst * 0.4)
			},
			this.wrap(\pedalhat) { |tune, decay, hardness|
				var chick = EnvGen.ar(Env.perc(0.002, 0.05 * decay, 1, -4), doneAction: 2);
				BPF.ar((plate.(tune, 1.9) * 0.2) + (WhiteNoise.ar * 0.5), 6200 * tune, 0.7) * chick * hardness.linlin(0, 1, 1, 1.5)
			}
		]
	}

	*hands {
		^[
			this.wrap(\cowbell) { |tune, decay, hardness|
				var clank = EnvGen.ar(Env.perc(0, 0.28 * decay, 1, -6), doneAction: 2);
				BPF.ar(LFPulse.ar([562, 845] * tune).sum - 1, 1500 * tune, 0.9) * clank * hardness.linlin(0, 1, 0.8, 1.3)
			},
			this.wrap(\tambourine) { |tune, decay, hardness|
				var jingle = EnvGen.ar(Env([1, 0.25, 0.6, 0], [0.03, 0.02, 0.18 * decay], -3), doneAction: 2);
				HPF.ar(WhiteNoise.ar + (LFPulse.ar([3150, 4720, 6330] * tune).sum * 0.3 - 0.45), 7000) * jingle * hardness.linlin(0, 1, 0.4, 0.7)
			},
			this.wrap(\shaker) { |tune, decay, hardness|
				var grains = EnvGen.ar(Env([0, 1, 0], [0.022, 0.06 * decay], [2, -3]), doneAction: 2);
				BPF.ar(WhiteNoise.ar, 7800 * tune, 0.5) * grains * hardness.linlin(0, 1, 0.8, 1.3)
			}
		]
	}

	*woods {
		^[
			this.wrap(\clap) { |tune, decay, hardness|
				// Three hands a little apart, and then the room.
				var hands = EnvGen.ar(Env([1, 0.05, 1, 0.05, 0.9, 0.4, 0], [0.009, 0.0005, 0.01, 0.0005, 0.02, 0.16 * decay], -4), doneAction: 2);
				(BPF.ar(WhiteNoise.ar, 1150 * tune, 0.55) + (HPF.ar(WhiteNoise.ar, 3500) * 0.16 * hardness)) * hands * 2.2
			},
			this.wrap(\rim) { |tune, decay, hardness|
				var tick = EnvGen.ar(Env.perc(0, 0.032 * decay, 1, -6), doneAction: 2);
				var wood = LFTri.ar(1720 * tune, 1) + (LFTri.ar(487 * tune, 1) * 0.7) + (HPF.ar(WhiteNoise.ar, 4000) * 0.3 * hardness);
				(HPF.ar(wood, 350) * tick * 1.4).tanh
			}
		]
	}
}
