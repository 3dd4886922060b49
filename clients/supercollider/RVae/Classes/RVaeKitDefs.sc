// The sounds of the default kit. All take amp, hardness (0-1, how bright a stroke is), pan, tune (1 as built), decay (1 as
// built) and out, and free themselves.
+ RVaeKit {
	*defs { ^this.drums ++ this.metals ++ this.woods }

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
