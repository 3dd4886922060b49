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
		"rect" : [ 100.0, 100.0, 1000.0, 640.0 ],
		"openinpresentation" : 0,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"showontab" : 1,
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "newobj",
					"numinlets" : 0,
					"numoutlets" : 0,
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
						"rect" : [ 0.0, 26.0, 1000.0, 600.0 ],
						"openinpresentation" : 0,
						"default_fontsize" : 12.0,
						"default_fontface" : 0,
						"default_fontname" : "Arial",
						"gridonopen" : 1,
						"gridsize" : [ 10.0, 10.0 ],
						"gridsnaponopen" : 1,
						"showontab" : 1,
						"boxes" : [
							{
								"box" : {
									"id" : "obj-1",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 8.0, 700.0, 29.0 ],
									"text" : "rvae",
									"fontsize" : 20.0,
									"fontface" : 1
								}
							},
							{
								"box" : {
									"id" : "obj-2",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 40.0, 900.0, 20.0 ],
									"text" : "talks with the R-VAE daemon: says hello, keeps the lease, finds it again when it was lost, and hands out what happens"
								}
							},
							{
								"box" : {
									"id" : "obj-3",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 90.0, 142.0, 22.0 ],
									"text" : "/rvae/latent 0.3 -1.2"
								}
							},
							{
								"box" : {
									"id" : "obj-4",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 190.0, 90.0, 130.0, 22.0 ],
									"text" : "/rvae/threshold 0.3"
								}
							},
							{
								"box" : {
									"id" : "obj-5",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 330.0, 90.0, 112.0, 22.0 ],
									"text" : "/rvae/tempo 124."
								}
							},
							{
								"box" : {
									"id" : "obj-6",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 450.0, 90.0, 112.0, 22.0 ],
									"text" : "/rvae/mute/hat 1"
								}
							},
							{
								"box" : {
									"id" : "obj-7",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 570.0, 90.0, 112.0, 22.0 ],
									"text" : "/rvae/mute/hat 0"
								}
							},
							{
								"box" : {
									"id" : "obj-8",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 690.0, 90.0, 57.0, 22.0 ],
									"text" : "connect"
								}
							},
							{
								"box" : {
									"id" : "obj-9",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 760.0, 90.0, 75.0, 22.0 ],
									"text" : "disconnect"
								}
							},
							{
								"box" : {
									"id" : "obj-10",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 850.0, 90.0, 99.0, 22.0 ],
									"text" : "host 127.0.0.1"
								}
							},
							{
								"box" : {
									"id" : "obj-11",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 30.0, 68.0, 300.0, 20.0 ],
									"text" : "any message of the daemon goes in as it is ..."
								}
							},
							{
								"box" : {
									"id" : "obj-12",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 68.0, 220.0, 20.0 ],
									"text" : "... and a few are for rvae itself"
								}
							},
							{
								"box" : {
									"id" : "obj-13",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 7,
									"outlettype" : [ "", "", "", "", "", "", "" ],
									"patching_rect" : [ 30.0, 150.0, 420.0, 22.0 ],
									"text" : "rvae 127.0.0.1 9600 9701 max-help"
								}
							},
							{
								"box" : {
									"id" : "obj-14",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 470.0, 146.0, 510.0, 35.0 ],
									"text" : "host, port of the daemon, port to listen on (one for each rvae), name. Give all four or none.",
									"linecount" : 2
								}
							},
							{
								"box" : {
									"id" : "obj-15",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 30.0, 200.0, 120.0, 22.0 ],
									"text" : "print rvae-hits"
								}
							},
							{
								"box" : {
									"id" : "obj-16",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 160.0, 200.0, 316.0, 20.0 ],
									"text" : "hits: instrument note velocity tick offset bar deck"
								}
							},
							{
								"box" : {
									"id" : "obj-17",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 90.0, 234.0, 120.0, 22.0 ],
									"text" : "print rvae-beats"
								}
							},
							{
								"box" : {
									"id" : "obj-18",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 234.0, 300.0, 20.0 ],
									"text" : "beats: beat bar bpm"
								}
							},
							{
								"box" : {
									"id" : "obj-19",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 150.0, 268.0, 130.0, 22.0 ],
									"text" : "print rvae-patterns"
								}
							},
							{
								"box" : {
									"id" : "obj-20",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 268.0, 300.0, 20.0 ],
									"text" : "patterns: deck instrument velocities"
								}
							},
							{
								"box" : {
									"id" : "obj-21",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 210.0, 302.0, 130.0, 22.0 ],
									"text" : "print rvae-training"
								}
							},
							{
								"box" : {
									"id" : "obj-22",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 340.0, 302.0, 300.0, 20.0 ],
									"text" : "training: progress and end"
								}
							},
							{
								"box" : {
									"id" : "obj-23",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 270.0, 336.0, 124.0, 22.0 ],
									"text" : "print rvae-answers"
								}
							},
							{
								"box" : {
									"id" : "obj-24",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 400.0, 336.0, 300.0, 20.0 ],
									"text" : "answers: state, lists, answers"
								}
							},
							{
								"box" : {
									"id" : "obj-25",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 330.0, 370.0, 120.0, 22.0 ],
									"text" : "print rvae-faults"
								}
							},
							{
								"box" : {
									"id" : "obj-26",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 460.0, 370.0, 300.0, 20.0 ],
									"text" : "faults: /rvae/fail /rvae/late"
								}
							},
							{
								"box" : {
									"id" : "obj-27",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 390.0, 404.0, 120.0, 22.0 ],
									"text" : "print rvae-link"
								}
							},
							{
								"box" : {
									"id" : "obj-28",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 520.0, 404.0, 300.0, 20.0 ],
									"text" : "link: connected, status"
								}
							},
							{
								"box" : {
									"id" : "obj-29",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 30.0, 470.0, 620.0, 20.0 ],
									"text" : "The demo: examples/rvae-demo.maxpat. A device for Live: bpatcher rvae-live.maxpat, 602 x 169."
								}
							},
							{
								"box" : {
									"id" : "obj-30",
									"maxclass" : "newobj",
									"numinlets" : 0,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 118.0, 110.0, 22.0 ],
									"text" : "r rvae-help-to"
								}
							},
							{
								"box" : {
									"id" : "obj-31",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 560.0, 118.0, 120.0, 22.0 ],
									"text" : "s rvae-help-hits"
								}
							}
						],
						"lines" : [
							{
								"patchline" : {
									"source" : [ "obj-3", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-4", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-5", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-6", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-7", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-8", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-9", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-10", 0 ],
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
									"source" : [ "obj-13", 1 ],
									"destination" : [ "obj-17", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-13", 2 ],
									"destination" : [ "obj-19", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-13", 3 ],
									"destination" : [ "obj-21", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-13", 4 ],
									"destination" : [ "obj-23", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-13", 5 ],
									"destination" : [ "obj-25", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-13", 6 ],
									"destination" : [ "obj-27", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-30", 0 ],
									"destination" : [ "obj-13", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-13", 0 ],
									"destination" : [ "obj-31", 0 ]
								}
							}
						],
						"dependency_cache" : [  ],
						"autosave" : 0
					},
					"patching_rect" : [ 20.0, 20.0, 100.0, 22.0 ],
					"text" : "p basic",
					"varname" : "basic"
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"maxclass" : "newobj",
					"numinlets" : 0,
					"numoutlets" : 0,
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
						"rect" : [ 0.0, 26.0, 1000.0, 600.0 ],
						"openinpresentation" : 0,
						"default_fontsize" : 12.0,
						"default_fontface" : 0,
						"default_fontname" : "Arial",
						"gridonopen" : 1,
						"gridsize" : [ 10.0, 10.0 ],
						"gridsnaponopen" : 1,
						"showontab" : 1,
						"boxes" : [
							{
								"box" : {
									"id" : "obj-1",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 8.0, 700.0, 29.0 ],
									"text" : "play",
									"fontsize" : 20.0,
									"fontface" : 1
								}
							},
							{
								"box" : {
									"id" : "obj-2",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 40.0, 900.0, 20.0 ],
									"text" : "each control once; what it does to the groove stands beside it"
								}
							},
							{
								"box" : {
									"id" : "obj-3",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 30.0, 560.0, 110.0, 22.0 ],
									"text" : "s rvae-help-to"
								}
							},
							{
								"box" : {
									"id" : "obj-4",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 80.0, 160.0, 22.0 ],
									"text" : "/rvae/latent/glide 2000."
								}
							},
							{
								"box" : {
									"id" : "obj-5",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 80.0, 260.0, 20.0 ],
									"text" : "two seconds to a new point: it glides"
								}
							},
							{
								"box" : {
									"id" : "obj-6",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 140.0, 142.0, 22.0 ],
									"text" : "/rvae/latent -1.5 0.8"
								}
							},
							{
								"box" : {
									"id" : "obj-7",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 140.0, 260.0, 20.0 ],
									"text" : "go there"
								}
							},
							{
								"box" : {
									"id" : "obj-8",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 200.0, 148.0, 22.0 ],
									"text" : "/rvae/walk orbit 4. 1."
								}
							},
							{
								"box" : {
									"id" : "obj-9",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 200.0, 260.0, 20.0 ],
									"text" : "circle round the point once in four bars"
								}
							},
							{
								"box" : {
									"id" : "obj-10",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 260.0, 99.0, 22.0 ],
									"text" : "/rvae/walk off"
								}
							},
							{
								"box" : {
									"id" : "obj-11",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 260.0, 260.0, 20.0 ],
									"text" : "stay"
								}
							},
							{
								"box" : {
									"id" : "obj-12",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 320.0, 118.0, 22.0 ],
									"text" : "/rvae/density 0.4"
								}
							},
							{
								"box" : {
									"id" : "obj-13",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 320.0, 260.0, 20.0 ],
									"text" : "only the likeliest hits"
								}
							},
							{
								"box" : {
									"id" : "obj-14",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 380.0, 118.0, 22.0 ],
									"text" : "/rvae/density -1."
								}
							},
							{
								"box" : {
									"id" : "obj-15",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 380.0, 260.0, 20.0 ],
									"text" : "the threshold decides again"
								}
							},
							{
								"box" : {
									"id" : "obj-16",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 440.0, 106.0, 22.0 ],
									"text" : "/rvae/chaos 0.5"
								}
							},
							{
								"box" : {
									"id" : "obj-17",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 220.0, 440.0, 260.0, 20.0 ],
									"text" : "a few likely hits more or fewer, each bar"
								}
							},
							{
								"box" : {
									"id" : "obj-18",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 80.0, 124.0, 22.0 ],
									"text" : "/rvae/chaos/lock 1"
								}
							},
							{
								"box" : {
									"id" : "obj-19",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 80.0, 260.0, 20.0 ],
									"text" : "and now always the same"
								}
							},
							{
								"box" : {
									"id" : "obj-20",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 140.0, 106.0, 22.0 ],
									"text" : "/rvae/noise 0.3"
								}
							},
							{
								"box" : {
									"id" : "obj-21",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 140.0, 260.0, 20.0 ],
									"text" : "never quite the same bar twice"
								}
							},
							{
								"box" : {
									"id" : "obj-22",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 200.0, 106.0, 22.0 ],
									"text" : "/rvae/swing 0.6"
								}
							},
							{
								"box" : {
									"id" : "obj-23",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 200.0, 260.0, 20.0 ],
									"text" : "shuffle"
								}
							},
							{
								"box" : {
									"id" : "obj-24",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 260.0, 136.0, 22.0 ],
									"text" : "/rvae/microtiming 0."
								}
							},
							{
								"box" : {
									"id" : "obj-25",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 260.0, 260.0, 20.0 ],
									"text" : "machine-straight"
								}
							},
							{
								"box" : {
									"id" : "obj-26",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 320.0, 99.0, 22.0 ],
									"text" : "/rvae/freeze 1"
								}
							},
							{
								"box" : {
									"id" : "obj-27",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 320.0, 260.0, 20.0 ],
									"text" : "keep this pattern, whatever moves"
								}
							},
							{
								"box" : {
									"id" : "obj-28",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 380.0, 99.0, 22.0 ],
									"text" : "/rvae/freeze 0"
								}
							},
							{
								"box" : {
									"id" : "obj-29",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 380.0, 260.0, 20.0 ],
									"text" : "let go"
								}
							},
							{
								"box" : {
									"id" : "obj-30",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 160.0, 560.0, 230.0, 20.0 ],
									"text" : "goes to the rvae of the first tab"
								}
							}
						],
						"lines" : [
							{
								"patchline" : {
									"source" : [ "obj-4", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-6", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-8", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-10", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-12", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-14", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-16", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-18", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-20", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-22", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-24", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-26", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-28", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							}
						],
						"dependency_cache" : [  ],
						"autosave" : 0
					},
					"patching_rect" : [ 140.0, 20.0, 100.0, 22.0 ],
					"text" : "p play",
					"varname" : "play"
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "newobj",
					"numinlets" : 0,
					"numoutlets" : 0,
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
						"rect" : [ 0.0, 26.0, 1000.0, 600.0 ],
						"openinpresentation" : 0,
						"default_fontsize" : 12.0,
						"default_fontface" : 0,
						"default_fontname" : "Arial",
						"gridonopen" : 1,
						"gridsize" : [ 10.0, 10.0 ],
						"gridsnaponopen" : 1,
						"showontab" : 1,
						"boxes" : [
							{
								"box" : {
									"id" : "obj-1",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 8.0, 700.0, 29.0 ],
									"text" : "every address",
									"fontsize" : 20.0,
									"fontface" : 1
								}
							},
							{
								"box" : {
									"id" : "obj-2",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 40.0, 900.0, 20.0 ],
									"text" : "the daemon's whole table as messages: click one, or copy it into your patch"
								}
							},
							{
								"box" : {
									"id" : "obj-3",
									"maxclass" : "bpatcher",
									"numinlets" : 0,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 20.0, 80.0, 940.0, 460.0 ],
									"bgmode" : 0,
									"border" : 0,
									"clickthrough" : 0,
									"enablehscroll" : 0,
									"enablevscroll" : 1,
									"lockeddragscroll" : 0,
									"name" : "rvae-addresses.maxpat",
									"offset" : [ 0.0, 0.0 ],
									"viewvisibility" : 1
								}
							},
							{
								"box" : {
									"id" : "obj-4",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 20.0, 560.0, 110.0, 22.0 ],
									"text" : "s rvae-help-to"
								}
							}
						],
						"lines" : [
							{
								"patchline" : {
									"source" : [ "obj-3", 0 ],
									"destination" : [ "obj-4", 0 ]
								}
							}
						],
						"dependency_cache" : [  ],
						"autosave" : 0
					},
					"patching_rect" : [ 260.0, 20.0, 100.0, 22.0 ],
					"text" : "p addresses",
					"varname" : "addresses"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 0,
					"numoutlets" : 0,
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
						"rect" : [ 0.0, 26.0, 1000.0, 600.0 ],
						"openinpresentation" : 0,
						"default_fontsize" : 12.0,
						"default_fontface" : 0,
						"default_fontname" : "Arial",
						"gridonopen" : 1,
						"gridsize" : [ 10.0, 10.0 ],
						"gridsnaponopen" : 1,
						"showontab" : 1,
						"boxes" : [
							{
								"box" : {
									"id" : "obj-1",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 8.0, 700.0, 29.0 ],
									"text" : "sound",
									"fontsize" : 20.0,
									"fontface" : 1
								}
							},
							{
								"box" : {
									"id" : "obj-2",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 40.0, 900.0, 20.0 ],
									"text" : "the kit that comes with it, or MIDI; instruments of larger kits and of percussion sound like the nearest of its nine, by their note"
								}
							},
							{
								"box" : {
									"id" : "obj-3",
									"maxclass" : "newobj",
									"numinlets" : 0,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 90.0, 120.0, 22.0 ],
									"text" : "r rvae-help-hits"
								}
							},
							{
								"box" : {
									"id" : "obj-4",
									"maxclass" : "bpatcher",
									"numinlets" : 1,
									"numoutlets" : 1,
									"outlettype" : [ "signal" ],
									"patching_rect" : [ 30.0, 130.0, 432.0, 72.0 ],
									"bgmode" : 0,
									"border" : 0,
									"clickthrough" : 0,
									"enablehscroll" : 0,
									"enablevscroll" : 0,
									"lockeddragscroll" : 0,
									"name" : "rvae-kit.maxpat",
									"offset" : [ 0.0, 0.0 ],
									"viewvisibility" : 1
								}
							},
							{
								"box" : {
									"id" : "obj-5",
									"maxclass" : "gain~",
									"numinlets" : 2,
									"numoutlets" : 2,
									"outlettype" : [ "signal", "" ],
									"parameter_enable" : 0,
									"patching_rect" : [ 30.0, 230.0, 22.0, 140.0 ],
									"size" : 158
								}
							},
							{
								"box" : {
									"id" : "obj-6",
									"maxclass" : "ezdac~",
									"numinlets" : 2,
									"numoutlets" : 0,
									"patching_rect" : [ 30.0, 400.0, 45.0, 45.0 ]
								}
							},
							{
								"box" : {
									"id" : "obj-7",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 70.0, 230.0, 90.0, 22.0 ],
									"text" : "loadmess 118"
								}
							},
							{
								"box" : {
									"id" : "obj-8",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 90.0, 412.0, 300.0, 20.0 ],
									"text" : "click the speaker; then play in the other tabs"
								}
							},
							{
								"box" : {
									"id" : "obj-9",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 3,
									"outlettype" : [ "int", "int", "int" ],
									"patching_rect" : [ 560.0, 130.0, 110.0, 22.0 ],
									"text" : "unpack i i i"
								}
							},
							{
								"box" : {
									"id" : "obj-10",
									"maxclass" : "newobj",
									"numinlets" : 3,
									"numoutlets" : 2,
									"outlettype" : [ "float", "float" ],
									"patching_rect" : [ 560.0, 170.0, 120.0, 22.0 ],
									"text" : "makenote 100 60"
								}
							},
							{
								"box" : {
									"id" : "obj-11",
									"maxclass" : "newobj",
									"numinlets" : 3,
									"numoutlets" : 0,
									"patching_rect" : [ 560.0, 210.0, 90.0, 22.0 ],
									"text" : "noteout 10"
								}
							},
							{
								"box" : {
									"id" : "obj-12",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 560.0, 240.0, 400.0, 35.0 ],
									"text" : "note and velocity of a hit, on channel 10 of the MIDI port you choose (double-click noteout)",
									"linecount" : 2
								}
							}
						],
						"lines" : [
							{
								"patchline" : {
									"source" : [ "obj-3", 0 ],
									"destination" : [ "obj-4", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-4", 0 ],
									"destination" : [ "obj-5", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-5", 0 ],
									"destination" : [ "obj-6", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-5", 0 ],
									"destination" : [ "obj-6", 1 ]
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
									"source" : [ "obj-3", 0 ],
									"destination" : [ "obj-9", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-9", 2 ],
									"destination" : [ "obj-10", 1 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-9", 1 ],
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
									"source" : [ "obj-10", 1 ],
									"destination" : [ "obj-11", 1 ]
								}
							}
						],
						"dependency_cache" : [  ],
						"autosave" : 0
					},
					"patching_rect" : [ 380.0, 20.0, 100.0, 22.0 ],
					"text" : "p sound",
					"varname" : "sound"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "newobj",
					"numinlets" : 0,
					"numoutlets" : 0,
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
						"rect" : [ 0.0, 26.0, 1000.0, 600.0 ],
						"openinpresentation" : 0,
						"default_fontsize" : 12.0,
						"default_fontface" : 0,
						"default_fontname" : "Arial",
						"gridonopen" : 1,
						"gridsize" : [ 10.0, 10.0 ],
						"gridsnaponopen" : 1,
						"showontab" : 1,
						"boxes" : [
							{
								"box" : {
									"id" : "obj-1",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 8.0, 700.0, 29.0 ],
									"text" : "pins",
									"fontsize" : 20.0,
									"fontface" : 1
								}
							},
							{
								"box" : {
									"id" : "obj-2",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 10.0, 40.0, 900.0, 20.0 ],
									"text" : "your own hand on the pattern, and a time of its own for each drum"
								}
							},
							{
								"box" : {
									"id" : "obj-3",
									"maxclass" : "newobj",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 30.0, 560.0, 110.0, 22.0 ],
									"text" : "s rvae-help-to"
								}
							},
							{
								"box" : {
									"id" : "obj-4",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 80.0, 148.0, 22.0 ],
									"text" : "/rvae/pin snare 36 100"
								}
							},
							{
								"box" : {
									"id" : "obj-5",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 80.0, 220.0, 20.0 ],
									"text" : "your own snare, at every point"
								}
							},
							{
								"box" : {
									"id" : "obj-6",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 140.0, 124.0, 22.0 ],
									"text" : "/rvae/pin kick 0 0"
								}
							},
							{
								"box" : {
									"id" : "obj-7",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 140.0, 220.0, 20.0 ],
									"text" : "never a kick here"
								}
							},
							{
								"box" : {
									"id" : "obj-8",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 200.0, 124.0, 22.0 ],
									"text" : "/rvae/unpin kick 0"
								}
							},
							{
								"box" : {
									"id" : "obj-9",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 200.0, 220.0, 20.0 ],
									"text" : "the model decides again"
								}
							},
							{
								"box" : {
									"id" : "obj-10",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 260.0, 76.0, 22.0 ],
									"text" : "/rvae/pins"
								}
							},
							{
								"box" : {
									"id" : "obj-11",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 260.0, 220.0, 20.0 ],
									"text" : "which there are: see answers"
								}
							},
							{
								"box" : {
									"id" : "obj-12",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 320.0, 214.0, 22.0 ],
									"text" : "/rvae/pins/rim \"0=90 12=40 24=90\""
								}
							},
							{
								"box" : {
									"id" : "obj-13",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 320.0, 220.0, 20.0 ],
									"text" : "all of the rim as one line"
								}
							},
							{
								"box" : {
									"id" : "obj-14",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 380.0, 136.0, 22.0 ],
									"text" : "/rvae/pins/clear/rim"
								}
							},
							{
								"box" : {
									"id" : "obj-15",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 380.0, 220.0, 20.0 ],
									"text" : "none on the rim"
								}
							},
							{
								"box" : {
									"id" : "obj-16",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 30.0, 440.0, 112.0, 22.0 ],
									"text" : "/rvae/pins/clear"
								}
							},
							{
								"box" : {
									"id" : "obj-17",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 280.0, 440.0, 220.0, 20.0 ],
									"text" : "none at all"
								}
							},
							{
								"box" : {
									"id" : "obj-18",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 80.0, 124.0, 22.0 ],
									"text" : "/rvae/freeze/hat 1"
								}
							},
							{
								"box" : {
									"id" : "obj-19",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 80.0, 260.0, 20.0 ],
									"text" : "the hat stays, the others follow the point"
								}
							},
							{
								"box" : {
									"id" : "obj-20",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 140.0, 124.0, 22.0 ],
									"text" : "/rvae/freeze/hat 0"
								}
							},
							{
								"box" : {
									"id" : "obj-21",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 140.0, 260.0, 20.0 ],
									"text" : "it follows, too"
								}
							},
							{
								"box" : {
									"id" : "obj-22",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 200.0, 130.0, 22.0 ],
									"text" : "/rvae/length/rim 72"
								}
							},
							{
								"box" : {
									"id" : "obj-23",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 200.0, 260.0, 20.0 ],
									"text" : "the rim goes round in three beats"
								}
							},
							{
								"box" : {
									"id" : "obj-24",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 260.0, 124.0, 22.0 ],
									"text" : "/rvae/length/rim 0"
								}
							},
							{
								"box" : {
									"id" : "obj-25",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 260.0, 260.0, 20.0 ],
									"text" : "with the groove again"
								}
							},
							{
								"box" : {
									"id" : "obj-26",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 320.0, 124.0, 22.0 ],
									"text" : "/rvae/rotate/hat 6"
								}
							},
							{
								"box" : {
									"id" : "obj-27",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 320.0, 260.0, 20.0 ],
									"text" : "a sixteenth later"
								}
							},
							{
								"box" : {
									"id" : "obj-28",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 380.0, 166.0, 22.0 ],
									"text" : "/rvae/probability/hat 0.7"
								}
							},
							{
								"box" : {
									"id" : "obj-29",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 380.0, 260.0, 20.0 ],
									"text" : "three of ten are left out"
								}
							},
							{
								"box" : {
									"id" : "obj-30",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 440.0, 100.0, 22.0 ],
									"text" : "/rvae/rate 0.5"
								}
							},
							{
								"box" : {
									"id" : "obj-31",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 440.0, 260.0, 20.0 ],
									"text" : "half time; 1. as it is, 2. double time"
								}
							},
							{
								"box" : {
									"id" : "obj-32",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 160.0, 560.0, 230.0, 20.0 ],
									"text" : "goes to the rvae of the first tab"
								}
							},
							{
								"box" : {
									"id" : "obj-33",
									"maxclass" : "message",
									"numinlets" : 2,
									"numoutlets" : 1,
									"outlettype" : [ "" ],
									"patching_rect" : [ 500.0, 500.0, 76.0, 22.0 ],
									"text" : "/rvae/kit"
								}
							},
							{
								"box" : {
									"id" : "obj-34",
									"maxclass" : "comment",
									"numinlets" : 1,
									"numoutlets" : 0,
									"patching_rect" : [ 690.0, 500.0, 310.0, 20.0 ],
									"text" : "the drums of the kit; rvae-steps has them in its menu"
								}
							}
						],
						"lines" : [
							{
								"patchline" : {
									"source" : [ "obj-4", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-6", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-8", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-10", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-12", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-14", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-16", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-18", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-20", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-22", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-24", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-26", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-28", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-30", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							},
							{
								"patchline" : {
									"source" : [ "obj-33", 0 ],
									"destination" : [ "obj-3", 0 ]
								}
							}
						],
						"dependency_cache" : [  ],
						"autosave" : 0
					},
					"patching_rect" : [ 500.0, 20.0, 100.0, 22.0 ],
					"text" : "p pins",
					"varname" : "pins"
				}
			}
		],
		"lines" : [  ],
		"dependency_cache" : [  ],
		"autosave" : 0
	}
}
