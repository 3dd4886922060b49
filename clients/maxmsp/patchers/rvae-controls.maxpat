{
	"patcher" : {
		"fileversion" : 1,
		"appversion" : {
			"major" : 8,
			"minor" : 0,
			"revision" : 0,
			"architecture" : "x64",
			"modernui" : 1
		},
		"classnamespace" : "box",
		"rect" : [ 80.0, 100.0, 2900.0, 960.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 430.0, 169.0 ],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 652.0, 20.0 ],
					"text" : "rvae-controls: the dials, mutes, transport and models of deck 1 (430 x 169: the height of a device in Live)"
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"comment" : "state, answers and training of rvae (fourth and fifth outlets)",
					"maxclass" : "inlet",
					"numinlets" : 0,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"index" : 1,
					"patching_rect" : [ 20.0, 36.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"comment" : "connection of rvae (seventh outlet)",
					"maxclass" : "inlet",
					"numinlets" : 0,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"index" : 2,
					"patching_rect" : [ 1280.0, 380.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 700.0, 610.0, 70.0, 22.0 ],
					"text" : "gate 1 0"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"comment" : "messages for rvae",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 1,
					"patching_rect" : [ 700.0, 660.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1640.0, 330.0, 63.0, 22.0 ],
					"text" : "s #0-ask"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "newobj",
					"numinlets" : 0,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 600.0, 630.0, 63.0, 22.0 ],
					"text" : "r #0-ask"
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 790.0, 612.0, 454.0, 20.0 ],
					"text" : "shut until the daemon has told its state: a set that loads changes nothing"
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "newobj",
					"numinlets" : 10,
					"numoutlets" : 10,
					"outlettype" : [ "", "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 84.0, 980.0, 22.0 ],
					"text" : "route /rvae/threshold /rvae/density /rvae/noise /rvae/chaos /rvae/swing /rvae/microtiming /rvae/velocity /rvae/latent/glide /rvae/level"
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 20.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0.5 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "threshold",
							"parameter_mmax" : 1.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "threshold",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "threshold",
					"annotation" : "How sure the model must be of a hit: low is busy, down to ghost notes; high leaves the bones."
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 256.0, 154.0, 22.0 ],
					"text" : "prepend /rvae/threshold"
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 126.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "" ],
					"patching_rect" : [ 126.0, 124.0, 57.0, 22.0 ],
					"text" : "sel -1."
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 126.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 51.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0.5 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "density",
							"parameter_mmax" : 1.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "density",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "density",
					"annotation" : "The share of each instrument's likeliest hits that sounds, instead of the threshold."
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 126.0, 286.0, 142.0, 22.0 ],
					"text" : "prepend /rvae/density"
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 232.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-18",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 232.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 98.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "noise",
							"parameter_mmax" : 2.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "noise",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "noise",
					"annotation" : "Each bar plays from a spot near the point: a loop that never quite repeats."
				}
			},
			{
				"box" : {
					"id" : "obj-19",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 232.0, 256.0, 130.0, 22.0 ],
					"text" : "prepend /rvae/noise"
				}
			},
			{
				"box" : {
					"id" : "obj-20",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 338.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-21",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 338.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 145.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "chaos",
							"parameter_mmax" : 1.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "chaos",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "chaos",
					"annotation" : "Each bar every instrument plays a few likely hits more or fewer."
				}
			},
			{
				"box" : {
					"id" : "obj-22",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 338.0, 286.0, 130.0, 22.0 ],
					"text" : "prepend /rvae/chaos"
				}
			},
			{
				"box" : {
					"id" : "obj-23",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 444.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-24",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 444.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 192.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "swing",
							"parameter_mmax" : 1.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "swing",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "swing",
					"annotation" : "Delays every second sixteenth: 0.5 is a triplet shuffle."
				}
			},
			{
				"box" : {
					"id" : "obj-25",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 444.0, 256.0, 130.0, 22.0 ],
					"text" : "prepend /rvae/swing"
				}
			},
			{
				"box" : {
					"id" : "obj-26",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 550.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-27",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 550.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 239.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 1 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "microtiming",
							"parameter_mmax" : 2.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "microtiming",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "microtiming",
					"annotation" : "0 is machine-straight, 1 as played, 2 twice as loose."
				}
			},
			{
				"box" : {
					"id" : "obj-28",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 550.0, 286.0, 166.0, 22.0 ],
					"text" : "prepend /rvae/microtiming"
				}
			},
			{
				"box" : {
					"id" : "obj-29",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 656.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-30",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 656.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 286.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 1 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "velocity",
							"parameter_mmax" : 2.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "velocity",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "velocity",
					"annotation" : "How hard everything is struck."
				}
			},
			{
				"box" : {
					"id" : "obj-31",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 656.0, 256.0, 148.0, 22.0 ],
					"text" : "prepend /rvae/velocity"
				}
			},
			{
				"box" : {
					"id" : "obj-32",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 762.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-33",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 762.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 333.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "glide",
							"parameter_mmax" : 4000.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "glide",
							"parameter_type" : 0,
							"parameter_unitstyle" : 2
						}
					},
					"varname" : "glide",
					"annotation" : "How long the way to a new point takes: a long one plays the grooves between."
				}
			},
			{
				"box" : {
					"id" : "obj-34",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 762.0, 286.0, 173.0, 22.0 ],
					"text" : "prepend /rvae/latent/glide"
				}
			},
			{
				"box" : {
					"id" : "obj-35",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 868.0, 160.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-36",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 868.0, 196.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 380.0, 30.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 1 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "level",
							"parameter_mmax" : 1.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "level",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "level",
					"annotation" : "The deck's level; 0 silences it."
				}
			},
			{
				"box" : {
					"id" : "obj-37",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 868.0, 256.0, 130.0, 22.0 ],
					"text" : "prepend /rvae/level"
				}
			},
			{
				"box" : {
					"id" : "obj-38",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 20.0, 320.0, 76.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 51.0, 80.0, 47.0, 16.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "density off",
					"texton" : "density off",
					"fontsize" : 8.0,
					"annotation" : "Gives the threshold back its say. Lit: the density is off, whatever its dial shows."
				}
			},
			{
				"box" : {
					"id" : "obj-39",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 110.0, 320.0, 112.0, 22.0 ],
					"text" : "/rvae/density -1"
				}
			},
			{
				"box" : {
					"id" : "obj-40",
					"maxclass" : "newobj",
					"numinlets" : 10,
					"numoutlets" : 10,
					"outlettype" : [ "", "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 370.0, 980.0, 22.0 ],
					"text" : "route /rvae/mute/kick /rvae/mute/snare /rvae/mute/hat /rvae/mute/openhat /rvae/mute/lowtom /rvae/mute/midtom /rvae/mute/hightom /rvae/mute/clap /rvae/mute/rim"
				}
			},
			{
				"box" : {
					"id" : "obj-41",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-42",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 20.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "kick",
					"texton" : "kick",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-43",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 470.0, 154.0, 22.0 ],
					"text" : "prepend /rvae/mute/0"
				}
			},
			{
				"box" : {
					"id" : "obj-44",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 146.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-45",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 146.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 57.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "snare",
					"texton" : "snare",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-46",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 146.0, 498.0, 160.0, 22.0 ],
					"text" : "prepend /rvae/mute/1"
				}
			},
			{
				"box" : {
					"id" : "obj-47",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 272.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-48",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 272.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 110.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "hat",
					"texton" : "hat",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-49",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 272.0, 470.0, 148.0, 22.0 ],
					"text" : "prepend /rvae/mute/2"
				}
			},
			{
				"box" : {
					"id" : "obj-50",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 398.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-51",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 398.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 163.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "openhat",
					"texton" : "openhat",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-52",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 398.0, 498.0, 173.0, 22.0 ],
					"text" : "prepend /rvae/mute/3"
				}
			},
			{
				"box" : {
					"id" : "obj-53",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 524.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-54",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 524.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 216.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "lowtom",
					"texton" : "lowtom",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-55",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 524.0, 470.0, 166.0, 22.0 ],
					"text" : "prepend /rvae/mute/4"
				}
			},
			{
				"box" : {
					"id" : "obj-56",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 650.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-57",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 650.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 269.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "midtom",
					"texton" : "midtom",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-58",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 650.0, 498.0, 166.0, 22.0 ],
					"text" : "prepend /rvae/mute/5"
				}
			},
			{
				"box" : {
					"id" : "obj-59",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 776.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-60",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 776.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 322.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "hightom",
					"texton" : "hightom",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-61",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 776.0, 470.0, 173.0, 22.0 ],
					"text" : "prepend /rvae/mute/6"
				}
			},
			{
				"box" : {
					"id" : "obj-62",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 902.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-63",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 902.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 375.0, 98.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "clap",
					"texton" : "clap",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-64",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 902.0, 498.0, 154.0, 22.0 ],
					"text" : "prepend /rvae/mute/7"
				}
			},
			{
				"box" : {
					"id" : "obj-65",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1028.0, 404.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-66",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 1028.0, 436.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "rim",
					"texton" : "rim",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-67",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1028.0, 470.0, 148.0, 22.0 ],
					"text" : "prepend /rvae/mute/8"
				}
			},
			{
				"box" : {
					"id" : "obj-68",
					"maxclass" : "newobj",
					"numinlets" : 8,
					"numoutlets" : 8,
					"outlettype" : [ "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 1030.0, 84.0, 700.0, 22.0 ],
					"text" : "route /rvae/playing /rvae/tempo /rvae/model /rvae/models/item /rvae/snapshot/end /rvae/train/finished /rvae/done"
				}
			},
			{
				"box" : {
					"id" : "obj-69",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1030.0, 130.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-70",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 1030.0, 196.0, 56.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 158.0, 4.0, 40.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "play",
					"texton" : "stop"
				}
			},
			{
				"box" : {
					"id" : "obj-71",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1020.0, 256.0, 142.0, 22.0 ],
					"text" : "prepend /rvae/playing"
				}
			},
			{
				"box" : {
					"id" : "obj-72",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1140.0, 130.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-73",
					"maxclass" : "flonum",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "bang" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 1140.0, 196.0, 56.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 240.0, 3.0, 58.0, 22.0 ],
					"format" : 6,
					"minimum" : 20.0,
					"maximum" : 300.0,
					"annotation" : "Quarter notes a minute."
				}
			},
			{
				"box" : {
					"id" : "obj-74",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1170.0, 286.0, 130.0, 22.0 ],
					"text" : "prepend /rvae/tempo"
				}
			},
			{
				"box" : {
					"id" : "obj-75",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 1580.0, 196.0, 40.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 202.0, 4.0, 34.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "tap",
					"texton" : "tap"
				}
			},
			{
				"box" : {
					"id" : "obj-76",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1580.0, 256.0, 69.0, 22.0 ],
					"text" : "/rvae/tap"
				}
			},
			{
				"box" : {
					"id" : "obj-77",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 1660.0, 196.0, 50.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 302.0, 4.0, 44.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "panic",
					"texton" : "panic",
					"annotation" : "Silence, now."
				}
			},
			{
				"box" : {
					"id" : "obj-78",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1660.0, 256.0, 81.0, 22.0 ],
					"text" : "/rvae/panic"
				}
			},
			{
				"box" : {
					"id" : "obj-79",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1240.0, 130.0, 118.0, 22.0 ],
					"text" : "prepend setsymbol"
				}
			},
			{
				"box" : {
					"id" : "obj-80",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1380.0, 130.0, 70.0, 22.0 ],
					"text" : "unpack s"
				}
			},
			{
				"box" : {
					"id" : "obj-81",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1380.0, 160.0, 99.0, 22.0 ],
					"text" : "prepend append"
				}
			},
			{
				"box" : {
					"id" : "obj-82",
					"maxclass" : "umenu",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "", "" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 1290.0, 196.0, 120.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 26.0, 3.0, 128.0, 22.0 ],
					"annotation" : "The daemon's models: the old one plays until the new one is ready."
				}
			},
			{
				"box" : {
					"id" : "obj-83",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1320.0, 256.0, 130.0, 22.0 ],
					"text" : "prepend /rvae/model"
				}
			},
			{
				"box" : {
					"id" : "obj-84",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "int" ],
					"patching_rect" : [ 1500.0, 130.0, 60.0, 22.0 ],
					"text" : "t b 1"
				}
			},
			{
				"box" : {
					"id" : "obj-85",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "bang", "bang", "" ],
					"patching_rect" : [ 1460.0, 226.0, 100.0, 22.0 ],
					"text" : "t b b clear"
				}
			},
			{
				"box" : {
					"id" : "obj-86",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1510.0, 160.0, 69.0, 22.0 ],
					"text" : "s #0-open"
				}
			},
			{
				"box" : {
					"id" : "obj-87",
					"maxclass" : "newobj",
					"numinlets" : 0,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 610.0, 580.0, 69.0, 22.0 ],
					"text" : "r #0-open"
				}
			},
			{
				"box" : {
					"id" : "obj-88",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1440.0, 286.0, 87.0, 22.0 ],
					"text" : "/rvae/models"
				}
			},
			{
				"box" : {
					"id" : "obj-89",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1440.0, 316.0, 81.0, 22.0 ],
					"text" : "/rvae/model"
				}
			},
			{
				"box" : {
					"id" : "obj-90",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 1610.0, 130.0, 118.0, 22.0 ],
					"text" : "route /rvae/model"
				}
			},
			{
				"box" : {
					"id" : "obj-91",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "" ],
					"patching_rect" : [ 1280.0, 440.0, 148.0, 22.0 ],
					"text" : "route connected status"
				}
			},
			{
				"box" : {
					"id" : "obj-92",
					"maxclass" : "led",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "int" ],
					"patching_rect" : [ 1220.0, 480.0, 22.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 4.0, 18.0, 18.0 ],
					"oncolor" : [ 0.2, 0.8, 0.3, 1.0 ],
					"offcolor" : [ 0.5, 0.1, 0.1, 1.0 ],
					"annotation" : "Green: the daemon answers. Dark red: it does not; the patch goes on trying."
				}
			},
			{
				"box" : {
					"id" : "obj-93",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "" ],
					"patching_rect" : [ 1270.0, 480.0, 50.0, 22.0 ],
					"text" : "sel 0"
				}
			},
			{
				"box" : {
					"id" : "obj-94",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1200.0, 530.0, 246.0, 22.0 ],
					"text" : "set waiting for the daemon"
				}
			},
			{
				"box" : {
					"id" : "obj-95",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 7,
					"outlettype" : [ "int", "float", "int", "", "float", "int", "int" ],
					"patching_rect" : [ 1400.0, 480.0, 200.0, 22.0 ],
					"text" : "unpack i f i s f i i"
				}
			},
			{
				"box" : {
					"id" : "obj-96",
					"maxclass" : "newobj",
					"numinlets" : 4,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1230.0, 570.0, 350.0, 22.0 ],
					"text" : "sprintf set %.1f bpm - %s - jitter %.2f ms - dropped %i"
				}
			},
			{
				"box" : {
					"id" : "obj-97",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 1240.0, 640.0, 330.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 153.0, 422.0, 16.0 ],
					"text" : "waiting for the daemon",
					"fontsize" : 10.0
				}
			},
			{
				"box" : {
					"id" : "obj-98",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 540.0, 50.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 80.0, 44.0, 17.0 ],
					"text" : "mutes",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-99",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "" ],
					"patching_rect" : [ 1750.0, 84.0, 240.0, 22.0 ],
					"text" : "route /rvae/link/enable /rvae/link/peers"
				}
			},
			{
				"box" : {
					"id" : "obj-100",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1750.0, 130.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-101",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 1750.0, 196.0, 50.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 350.0, 4.0, 36.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"texton" : "link",
					"annotation" : "Takes part in the link session of the network.",
					"text" : "link"
				}
			},
			{
				"box" : {
					"id" : "obj-102",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1750.0, 256.0, 154.0, 22.0 ],
					"text" : "prepend /rvae/link/enable"
				}
			},
			{
				"box" : {
					"id" : "obj-103",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1850.0, 130.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-104",
					"maxclass" : "number",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "bang" ],
					"patching_rect" : [ 1850.0, 196.0, 50.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 390.0, 3.0, 36.0, 22.0 ],
					"parameter_enable" : 0,
					"ignoreclick" : 1,
					"annotation" : "How many others are in the session."
				}
			},
			{
				"box" : {
					"id" : "obj-105",
					"maxclass" : "newobj",
					"numinlets" : 4,
					"numoutlets" : 4,
					"outlettype" : [ "", "", "", "" ],
					"patching_rect" : [ 2000.0, 84.0, 390.0, 22.0 ],
					"text" : "route /rvae/scene/current /rvae/scene/list/item /rvae/scene/count"
				}
			},
			{
				"box" : {
					"id" : "obj-106",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2000.0, 130.0, 110.0, 22.0 ],
					"text" : "prepend setsymbol"
				}
			},
			{
				"box" : {
					"id" : "obj-107",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2120.0, 110.0, 60.0, 22.0 ],
					"text" : "unpack s"
				}
			},
			{
				"box" : {
					"id" : "obj-108",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2120.0, 136.0, 100.0, 22.0 ],
					"text" : "prepend append"
				}
			},
			{
				"box" : {
					"id" : "obj-109",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "bang", "bang", "" ],
					"patching_rect" : [ 2250.0, 130.0, 90.0, 22.0 ],
					"text" : "t b b clear"
				}
			},
			{
				"box" : {
					"id" : "obj-110",
					"maxclass" : "umenu",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "", "" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 2000.0, 196.0, 120.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 51.0, 131.0, 139.0, 22.0 ],
					"annotation" : "The scenes: the one that is chosen comes back at the next bar line."
				}
			},
			{
				"box" : {
					"id" : "obj-111",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2020.0, 256.0, 160.0, 22.0 ],
					"text" : "prepend /rvae/scene/recall"
				}
			},
			{
				"box" : {
					"id" : "obj-119",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2250.0, 170.0, 100.0, 22.0 ],
					"text" : "/rvae/scene/list"
				}
			},
			{
				"box" : {
					"id" : "obj-112",
					"maxclass" : "textedit",
					"numinlets" : 1,
					"numoutlets" : 4,
					"outlettype" : [ "", "int", "", "" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 2370.0, 196.0, 120.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 286.0, 131.0, 139.0, 22.0 ],
					"text" : "verse",
					"keymode" : 1,
					"outputmode" : 1,
					"lines" : 1,
					"rounded" : 3.0,
					"annotation" : "Type a name and press return: all decks are stored as a scene."
				}
			},
			{
				"box" : {
					"id" : "obj-113",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 2370.0, 226.0, 75.0, 22.0 ],
					"text" : "route text"
				}
			},
			{
				"box" : {
					"id" : "obj-114",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2370.0, 256.0, 155.0, 22.0 ],
					"text" : "prepend /rvae/scene/store"
				}
			},
			{
				"box" : {
					"id" : "obj-115",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 2540.0, 196.0, 50.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 192.0, 132.0, 52.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "previous",
					"texton" : "previous",
					"annotation" : "The scene before in the set list."
				}
			},
			{
				"box" : {
					"id" : "obj-116",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2540.0, 256.0, 125.0, 22.0 ],
					"text" : "/rvae/scene/previous"
				}
			},
			{
				"box" : {
					"id" : "obj-117",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 2680.0, 196.0, 50.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 246.0, 132.0, 38.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "next",
					"texton" : "next",
					"annotation" : "The next scene of the set list."
				}
			},
			{
				"box" : {
					"id" : "obj-118",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2680.0, 256.0, 105.0, 22.0 ],
					"text" : "/rvae/scene/next"
				}
			},
			{
				"box" : {
					"id" : "obj-120",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 2800.0, 196.0, 50.0, 18.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 133.0, 44.0, 18.0 ],
					"text" : "scene",
					"fontsize" : 9.0
				}
			},
			{
				"box" : {
					"id" : "obj-121",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 2640.0, 84.0, 110.0, 22.0 ],
					"text" : "route /rvae/kit"
				}
			},
			{
				"box" : {
					"id" : "obj-122",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2640.0, 130.0, 90.0, 22.0 ],
					"text" : "prepend kit"
				}
			},
			{
				"box" : {
					"id" : "obj-123",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 2640.0, 300.0, 130.0, 22.0 ],
					"text" : "js rvae-mutes.js"
				}
			},
			{
				"box" : {
					"id" : "obj-124",
					"maxclass" : "newobj",
					"numinlets" : 17,
					"numoutlets" : 17,
					"outlettype" : [ "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 1060.0, 340.0, 270.0, 22.0 ],
					"text" : "route 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"
				}
			},
			{
				"box" : {
					"id" : "obj-125",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1500.0, 190.0, 66.0, 22.0 ],
					"text" : "/rvae/kit"
				}
			},
			{
				"box" : {
					"id" : "obj-126",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 2250.0, 226.0, 110.0, 22.0 ],
					"text" : "/rvae/scene/current"
				}
			},
			{
				"box" : {
					"id" : "obj-127",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1600.0, 160.0, 110.0, 22.0 ],
					"text" : "/rvae/scene/count"
				}
			},
			{
				"box" : {
					"id" : "obj-130",
					"maxclass" : "newobj",
					"numinlets" : 8,
					"numoutlets" : 8,
					"outlettype" : [ "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 740.0, 860.0, 22.0 ],
					"text" : "route /rvae/mute/ride /rvae/mute/ridebell /rvae/mute/crash /rvae/mute/pedalhat /rvae/mute/cowbell /rvae/mute/tambourine /rvae/mute/shaker"
				}
			},
			{
				"box" : {
					"id" : "obj-131",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 774.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-132",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 20.0, 806.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 57.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "ride",
					"texton" : "ride",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-133",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 840.0, 124.0, 22.0 ],
					"text" : "prepend /rvae/mute/9"
				}
			},
			{
				"box" : {
					"id" : "obj-134",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 900.0, 124.0, 22.0 ],
					"text" : "/rvae/mute/ride"
				}
			},
			{
				"box" : {
					"id" : "obj-135",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 146.0, 774.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-136",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 146.0, 806.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 110.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "ridebell",
					"texton" : "ridebell",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-137",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 146.0, 840.0, 124.0, 22.0 ],
					"text" : "prepend /rvae/mute/10"
				}
			},
			{
				"box" : {
					"id" : "obj-138",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 146.0, 900.0, 124.0, 22.0 ],
					"text" : "/rvae/mute/ridebell"
				}
			},
			{
				"box" : {
					"id" : "obj-139",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 272.0, 774.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-140",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 272.0, 806.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 163.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "crash",
					"texton" : "crash",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-141",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 272.0, 840.0, 124.0, 22.0 ],
					"text" : "prepend /rvae/mute/11"
				}
			},
			{
				"box" : {
					"id" : "obj-142",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 272.0, 900.0, 124.0, 22.0 ],
					"text" : "/rvae/mute/crash"
				}
			},
			{
				"box" : {
					"id" : "obj-143",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 398.0, 774.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-144",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 398.0, 806.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 216.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "pedalhat",
					"texton" : "pedalhat",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-145",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 398.0, 840.0, 124.0, 22.0 ],
					"text" : "prepend /rvae/mute/12"
				}
			},
			{
				"box" : {
					"id" : "obj-146",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 398.0, 900.0, 124.0, 22.0 ],
					"text" : "/rvae/mute/pedalhat"
				}
			},
			{
				"box" : {
					"id" : "obj-147",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 524.0, 774.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-148",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 524.0, 806.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 269.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "cowbell",
					"texton" : "cowbell",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-149",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 524.0, 840.0, 124.0, 22.0 ],
					"text" : "prepend /rvae/mute/13"
				}
			},
			{
				"box" : {
					"id" : "obj-150",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 524.0, 900.0, 124.0, 22.0 ],
					"text" : "/rvae/mute/cowbell"
				}
			},
			{
				"box" : {
					"id" : "obj-151",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 650.0, 774.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-152",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 650.0, 806.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 322.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "tambourine",
					"texton" : "tambourine",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-153",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 650.0, 840.0, 124.0, 22.0 ],
					"text" : "prepend /rvae/mute/14"
				}
			},
			{
				"box" : {
					"id" : "obj-154",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 650.0, 900.0, 124.0, 22.0 ],
					"text" : "/rvae/mute/tambourine"
				}
			},
			{
				"box" : {
					"id" : "obj-155",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 776.0, 774.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-156",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 776.0, 806.0, 70.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 375.0, 115.0, 50.0, 15.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"text" : "shaker",
					"texton" : "shaker",
					"fontsize" : 9.0,
					"annotation" : "Silences this drum of the kit."
				}
			},
			{
				"box" : {
					"id" : "obj-157",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 776.0, 840.0, 124.0, 22.0 ],
					"text" : "prepend /rvae/mute/15"
				}
			},
			{
				"box" : {
					"id" : "obj-158",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 776.0, 900.0, 124.0, 22.0 ],
					"text" : "/rvae/mute/shaker"
				}
			},
			{
				"box" : {
					"id" : "obj-159",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 874.0, 500.0, 20.0 ],
					"text" : "a state leaves out those beyond the nine that nobody has set: they are asked for"
				}
			},
			{
				"box" : {
					"id" : "obj-160",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 3,
					"outlettype" : [ "bang", "bang", "" ],
					"patching_rect" : [ 240.0, 320.0, 57.0, 22.0 ],
					"text" : "sel 1 0"
				}
			},
			{
				"box" : {
					"id" : "obj-161",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 320.0, 320.0, 50.0, 22.0 ],
					"text" : "set 1"
				}
			},
			{
				"box" : {
					"id" : "obj-162",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 390.0, 320.0, 50.0, 22.0 ],
					"text" : "set 0"
				}
			}
		],
		"lines" : [
			{
				"patchline" : {
					"source" : [ "obj-4", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 0 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 0 ],
					"destination" : [ "obj-9", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 0 ],
					"destination" : [ "obj-10", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-10", 0 ],
					"destination" : [ "obj-11", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 0 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 1 ],
					"destination" : [ "obj-14", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 1 ],
					"destination" : [ "obj-13", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-13", 0 ],
					"destination" : [ "obj-15", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-15", 0 ],
					"destination" : [ "obj-16", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-16", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 2 ],
					"destination" : [ "obj-17", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-17", 0 ],
					"destination" : [ "obj-18", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-18", 0 ],
					"destination" : [ "obj-19", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-19", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 3 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-20", 0 ],
					"destination" : [ "obj-21", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-21", 0 ],
					"destination" : [ "obj-22", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-22", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 4 ],
					"destination" : [ "obj-23", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-23", 0 ],
					"destination" : [ "obj-24", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-24", 0 ],
					"destination" : [ "obj-25", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-25", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 5 ],
					"destination" : [ "obj-26", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-26", 0 ],
					"destination" : [ "obj-27", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-27", 0 ],
					"destination" : [ "obj-28", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-28", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 6 ],
					"destination" : [ "obj-29", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-29", 0 ],
					"destination" : [ "obj-30", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-30", 0 ],
					"destination" : [ "obj-31", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-31", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 7 ],
					"destination" : [ "obj-32", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-32", 0 ],
					"destination" : [ "obj-33", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-33", 0 ],
					"destination" : [ "obj-34", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-34", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 8 ],
					"destination" : [ "obj-35", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-35", 0 ],
					"destination" : [ "obj-36", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-36", 0 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-38", 0 ],
					"destination" : [ "obj-160", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 9 ],
					"destination" : [ "obj-40", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 0 ],
					"destination" : [ "obj-41", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-41", 0 ],
					"destination" : [ "obj-42", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-42", 0 ],
					"destination" : [ "obj-43", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-43", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 1 ],
					"destination" : [ "obj-44", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-44", 0 ],
					"destination" : [ "obj-45", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-45", 0 ],
					"destination" : [ "obj-46", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-46", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 2 ],
					"destination" : [ "obj-47", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-47", 0 ],
					"destination" : [ "obj-48", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-48", 0 ],
					"destination" : [ "obj-49", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-49", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 3 ],
					"destination" : [ "obj-50", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-50", 0 ],
					"destination" : [ "obj-51", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-51", 0 ],
					"destination" : [ "obj-52", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-52", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 4 ],
					"destination" : [ "obj-53", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-53", 0 ],
					"destination" : [ "obj-54", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-54", 0 ],
					"destination" : [ "obj-55", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-55", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 5 ],
					"destination" : [ "obj-56", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-56", 0 ],
					"destination" : [ "obj-57", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-57", 0 ],
					"destination" : [ "obj-58", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-58", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 6 ],
					"destination" : [ "obj-59", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-59", 0 ],
					"destination" : [ "obj-60", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-60", 0 ],
					"destination" : [ "obj-61", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-61", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 7 ],
					"destination" : [ "obj-62", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 0 ],
					"destination" : [ "obj-63", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-63", 0 ],
					"destination" : [ "obj-64", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-64", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 8 ],
					"destination" : [ "obj-65", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-65", 0 ],
					"destination" : [ "obj-66", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-66", 0 ],
					"destination" : [ "obj-67", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-67", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 9 ],
					"destination" : [ "obj-68", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 0 ],
					"destination" : [ "obj-69", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-69", 0 ],
					"destination" : [ "obj-70", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-70", 0 ],
					"destination" : [ "obj-71", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-71", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 1 ],
					"destination" : [ "obj-72", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-72", 0 ],
					"destination" : [ "obj-73", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-73", 0 ],
					"destination" : [ "obj-74", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-74", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-75", 0 ],
					"destination" : [ "obj-76", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-77", 0 ],
					"destination" : [ "obj-78", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 2 ],
					"destination" : [ "obj-79", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-79", 0 ],
					"destination" : [ "obj-82", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 3 ],
					"destination" : [ "obj-80", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-80", 0 ],
					"destination" : [ "obj-81", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-81", 0 ],
					"destination" : [ "obj-82", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-82", 1 ],
					"destination" : [ "obj-83", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-83", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 4 ],
					"destination" : [ "obj-84", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-85", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 5 ],
					"destination" : [ "obj-85", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-85", 2 ],
					"destination" : [ "obj-82", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 1 ],
					"destination" : [ "obj-86", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-87", 0 ],
					"destination" : [ "obj-4", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-85", 1 ],
					"destination" : [ "obj-88", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-85", 0 ],
					"destination" : [ "obj-89", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 6 ],
					"destination" : [ "obj-90", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-90", 0 ],
					"destination" : [ "obj-79", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-76", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-78", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-88", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-89", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 0 ],
					"destination" : [ "obj-91", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-91", 0 ],
					"destination" : [ "obj-92", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-91", 0 ],
					"destination" : [ "obj-93", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-93", 0 ],
					"destination" : [ "obj-94", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-91", 1 ],
					"destination" : [ "obj-95", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-95", 5 ],
					"destination" : [ "obj-96", 3 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-95", 4 ],
					"destination" : [ "obj-96", 2 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-95", 3 ],
					"destination" : [ "obj-96", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-95", 1 ],
					"destination" : [ "obj-96", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-96", 0 ],
					"destination" : [ "obj-97", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-94", 0 ],
					"destination" : [ "obj-97", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-68", 7 ],
					"destination" : [ "obj-99", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-99", 0 ],
					"destination" : [ "obj-100", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-100", 0 ],
					"destination" : [ "obj-101", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-101", 0 ],
					"destination" : [ "obj-102", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-102", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-99", 1 ],
					"destination" : [ "obj-103", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-103", 0 ],
					"destination" : [ "obj-104", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-99", 2 ],
					"destination" : [ "obj-105", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-105", 0 ],
					"destination" : [ "obj-106", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-106", 0 ],
					"destination" : [ "obj-110", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-105", 1 ],
					"destination" : [ "obj-107", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-107", 0 ],
					"destination" : [ "obj-108", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-108", 0 ],
					"destination" : [ "obj-110", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-105", 2 ],
					"destination" : [ "obj-109", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-109", 2 ],
					"destination" : [ "obj-110", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-109", 1 ],
					"destination" : [ "obj-119", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-119", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-110", 1 ],
					"destination" : [ "obj-111", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-111", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-112", 0 ],
					"destination" : [ "obj-113", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-113", 0 ],
					"destination" : [ "obj-114", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-114", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-115", 0 ],
					"destination" : [ "obj-116", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-116", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-117", 0 ],
					"destination" : [ "obj-118", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-118", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-105", 3 ],
					"destination" : [ "obj-121", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-121", 0 ],
					"destination" : [ "obj-122", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-122", 0 ],
					"destination" : [ "obj-123", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-123", 0 ],
					"destination" : [ "obj-124", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-123", 1 ],
					"destination" : [ "obj-124", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 0 ],
					"destination" : [ "obj-42", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 1 ],
					"destination" : [ "obj-45", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 2 ],
					"destination" : [ "obj-48", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 3 ],
					"destination" : [ "obj-51", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 4 ],
					"destination" : [ "obj-54", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 5 ],
					"destination" : [ "obj-57", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 6 ],
					"destination" : [ "obj-60", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 7 ],
					"destination" : [ "obj-63", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 8 ],
					"destination" : [ "obj-66", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-125", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-125", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-109", 0 ],
					"destination" : [ "obj-126", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-126", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-127", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-127", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-121", 1 ],
					"destination" : [ "obj-130", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-130", 0 ],
					"destination" : [ "obj-131", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-131", 0 ],
					"destination" : [ "obj-132", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-132", 0 ],
					"destination" : [ "obj-133", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-133", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 9 ],
					"destination" : [ "obj-132", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-134", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-134", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-130", 1 ],
					"destination" : [ "obj-135", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-135", 0 ],
					"destination" : [ "obj-136", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-136", 0 ],
					"destination" : [ "obj-137", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-137", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 10 ],
					"destination" : [ "obj-136", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-138", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-138", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-130", 2 ],
					"destination" : [ "obj-139", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-139", 0 ],
					"destination" : [ "obj-140", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-140", 0 ],
					"destination" : [ "obj-141", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-141", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 11 ],
					"destination" : [ "obj-140", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-142", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-142", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-130", 3 ],
					"destination" : [ "obj-143", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-143", 0 ],
					"destination" : [ "obj-144", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-144", 0 ],
					"destination" : [ "obj-145", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-145", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 12 ],
					"destination" : [ "obj-144", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-146", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-146", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-130", 4 ],
					"destination" : [ "obj-147", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-147", 0 ],
					"destination" : [ "obj-148", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-148", 0 ],
					"destination" : [ "obj-149", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-149", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 13 ],
					"destination" : [ "obj-148", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-150", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-150", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-130", 5 ],
					"destination" : [ "obj-151", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-151", 0 ],
					"destination" : [ "obj-152", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-152", 0 ],
					"destination" : [ "obj-153", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-153", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 14 ],
					"destination" : [ "obj-152", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-154", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-154", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-130", 6 ],
					"destination" : [ "obj-155", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-155", 0 ],
					"destination" : [ "obj-156", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-156", 0 ],
					"destination" : [ "obj-157", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-157", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-124", 15 ],
					"destination" : [ "obj-156", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-84", 0 ],
					"destination" : [ "obj-158", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-158", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-160", 0 ],
					"destination" : [ "obj-39", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-160", 1 ],
					"destination" : [ "obj-15", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 0 ],
					"destination" : [ "obj-161", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-161", 0 ],
					"destination" : [ "obj-38", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 1 ],
					"destination" : [ "obj-162", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-15", 0 ],
					"destination" : [ "obj-162", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-162", 0 ],
					"destination" : [ "obj-38", 0 ]
				}
			}
		],
		"dependency_cache" : [  ],
		"autosave" : 0
	}
}
