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
		"rect" : [ 80.0, 100.0, 1120.0, 600.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 430.0, 108.0 ],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 560.0, 20.0 ],
					"text" : "rvae-hands: gestures, what the daemon hears, and the fade of deck 2 (430 x 108)"
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"maxclass" : "inlet",
					"numinlets" : 0,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 36.0, 30.0, 30.0 ],
					"comment" : "state, answers and training of rvae (fourth and fifth outlets)",
					"index" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 640.0, 520.0, 30.0, 30.0 ],
					"index" : 1,
					"comment" : "messages for rvae"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 640.0, 460.0, 70.0, 22.0 ],
					"text" : "gate 1 0"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 730.0, 462.0, 280.0, 20.0 ],
					"text" : "shut until the daemon has told its state"
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "newobj",
					"numinlets" : 9,
					"numoutlets" : 9,
					"outlettype" : [ "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 84.0, 1000.0, 22.0 ],
					"text" : "route /rvae/follow /rvae/deck/2/fade /rvae/deck/2/fade/with /rvae/gesture/playing /rvae/gestures/item /rvae/gestures/count /rvae/gesture/recording /rvae/snapshot/end"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 130.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "live.dial",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "float" ],
					"patching_rect" : [ 20.0, 170.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 4.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0.0 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "follow",
							"parameter_mmax" : 1.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "follow",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "follow",
					"annotation" : "How far the deck goes after what you play: 0 off, 1 all the way."
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 236.0, 158.0, 22.0 ],
					"text" : "prepend /rvae/follow"
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 180.0, 130.0, 81.0, 22.0 ],
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
					"patching_rect" : [ 180.0, 170.0, 48.0, 48.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 51.0, 4.0, 47.0, 48.0 ],
					"parameter_enable" : 1,
					"saved_attribute_attributes" : {
						"valueof" : {
							"parameter_initial" : [ 0.0 ],
							"parameter_initial_enable" : 1,
							"parameter_linknames" : 1,
							"parameter_longname" : "fade 2",
							"parameter_mmax" : 1.0,
							"parameter_mmin" : 0.0,
							"parameter_shortname" : "fade 2",
							"parameter_type" : 0,
							"parameter_unitstyle" : 1
						}
					},
					"varname" : "fade 2",
					"annotation" : "The crossfade from deck 1 to deck 2, where it is on: 0 deck 1 alone, 1 deck 2 alone."
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 180.0, 236.0, 158.0, 22.0 ],
					"text" : "prepend /rvae/deck/2/fade"
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 340.0, 130.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 340.0, 170.0, 90.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 102.0, 8.0, 80.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 1,
					"texton" : "fade from 1",
					"annotation" : "Deck 2 is faded in from deck 1.",
					"text" : "fade from 1"
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 340.0, 236.0, 190.0, 22.0 ],
					"text" : "prepend /rvae/deck/2/fade/with"
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 20.0, 290.0, 90.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 186.0, 8.0, 80.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"texton" : "find played",
					"annotation" : "Finds the bar that you have played last on the map.",
					"text" : "find played"
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 320.0, 150.0, 22.0 ],
					"text" : "/rvae/encode/played 1"
				}
			},
			{
				"box" : {
					"id" : "obj-18",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 200.0, 290.0, 90.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 270.0, 8.0, 64.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"texton" : "go there",
					"annotation" : "Goes to what was found last.",
					"text" : "go there"
				}
			},
			{
				"box" : {
					"id" : "obj-19",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 200.0, 320.0, 150.0, 22.0 ],
					"text" : "/rvae/encode/go"
				}
			},
			{
				"box" : {
					"id" : "obj-20",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 380.0, 290.0, 90.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 56.0, 56.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"texton" : "pedal",
					"annotation" : "One press records, the next one ends it and it loops, each more records a layer.",
					"text" : "pedal"
				}
			},
			{
				"box" : {
					"id" : "obj-21",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 380.0, 320.0, 150.0, 22.0 ],
					"text" : "/rvae/gesture/pedal"
				}
			},
			{
				"box" : {
					"id" : "obj-22",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 560.0, 290.0, 90.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 64.0, 56.0, 40.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"texton" : "end",
					"annotation" : "Ends what is recorded at the next bar line.",
					"text" : "end"
				}
			},
			{
				"box" : {
					"id" : "obj-23",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 560.0, 320.0, 150.0, 22.0 ],
					"text" : "/rvae/gesture/end"
				}
			},
			{
				"box" : {
					"id" : "obj-24",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 740.0, 290.0, 90.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 108.0, 56.0, 44.0, 20.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"texton" : "stop",
					"annotation" : "Stops all gestures of the deck.",
					"text" : "stop"
				}
			},
			{
				"box" : {
					"id" : "obj-25",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 740.0, 320.0, 150.0, 22.0 ],
					"text" : "/rvae/gesture/stop/all"
				}
			},
			{
				"box" : {
					"id" : "obj-26",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 560.0, 130.0, 70.0, 22.0 ],
					"text" : "unpack s"
				}
			},
			{
				"box" : {
					"id" : "obj-27",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 560.0, 160.0, 99.0, 22.0 ],
					"text" : "prepend append"
				}
			},
			{
				"box" : {
					"id" : "obj-28",
					"maxclass" : "umenu",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "", "" ],
					"patching_rect" : [ 560.0, 196.0, 120.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 156.0, 55.0, 130.0, 22.0 ],
					"parameter_enable" : 0,
					"annotation" : "A gesture plays as a loop from the next bar line on."
				}
			},
			{
				"box" : {
					"id" : "obj-29",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 560.0, 236.0, 180.0, 22.0 ],
					"text" : "prepend /rvae/gesture/play"
				}
			},
			{
				"box" : {
					"id" : "obj-30",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "" ],
					"patching_rect" : [ 700.0, 130.0, 70.0, 22.0 ],
					"text" : "t b clear"
				}
			},
			{
				"box" : {
					"id" : "obj-31",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 700.0, 160.0, 100.0, 22.0 ],
					"text" : "/rvae/gestures"
				}
			},
			{
				"box" : {
					"id" : "obj-32",
					"maxclass" : "textedit",
					"numinlets" : 1,
					"numoutlets" : 4,
					"outlettype" : [ "", "int", "", "" ],
					"patching_rect" : [ 820.0, 170.0, 120.0, 22.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 290.0, 55.0, 136.0, 22.0 ],
					"parameter_enable" : 0,
					"keymode" : 1,
					"outputmode" : 1,
					"lines" : 1,
					"rounded" : 3.0,
					"annotation" : "Type a name and press return: it is recorded from the next bar line on, until end.",
					"text" : "sweep"
				}
			},
			{
				"box" : {
					"id" : "obj-33",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 820.0, 204.0, 75.0, 22.0 ],
					"text" : "route text"
				}
			},
			{
				"box" : {
					"id" : "obj-34",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 820.0, 236.0, 190.0, 22.0 ],
					"text" : "prepend /rvae/gesture/record"
				}
			},
			{
				"box" : {
					"id" : "obj-35",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 360.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-36",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 400.0, 300.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 84.0, 210.0, 20.0 ],
					"text" : "no gesture plays"
				}
			},
			{
				"box" : {
					"id" : "obj-37",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 340.0, 360.0, 81.0, 22.0 ],
					"text" : "prepend set"
				}
			},
			{
				"box" : {
					"id" : "obj-38",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 340.0, 400.0, 200.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 218.0, 84.0, 208.0, 20.0 ],
					"text" : "none is recorded"
				}
			},
			{
				"box" : {
					"id" : "obj-39",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "bang", "int" ],
					"patching_rect" : [ 1040.0, 130.0, 60.0, 22.0 ],
					"text" : "t b 1"
				}
			},
			{
				"box" : {
					"id" : "obj-40",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 436.0, 500.0, 20.0 ],
					"text" : "a state leaves out what nobody has set: it is asked for"
				}
			},
			{
				"box" : {
					"id" : "obj-41",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 460.0, 100.0, 22.0 ],
					"text" : "/rvae/follow"
				}
			},
			{
				"box" : {
					"id" : "obj-42",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 140.0, 460.0, 120.0, 22.0 ],
					"text" : "/rvae/deck/2/fade"
				}
			},
			{
				"box" : {
					"id" : "obj-43",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 280.0, 460.0, 150.0, 22.0 ],
					"text" : "/rvae/deck/2/fade/with"
				}
			},
			{
				"box" : {
					"id" : "obj-44",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 500.0, 150.0, 22.0 ],
					"text" : "/rvae/gesture/playing"
				}
			},
			{
				"box" : {
					"id" : "obj-45",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 190.0, 500.0, 160.0, 22.0 ],
					"text" : "/rvae/gesture/recording"
				}
			},
			{
				"box" : {
					"id" : "obj-46",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 370.0, 500.0, 150.0, 22.0 ],
					"text" : "/rvae/gestures/count"
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
					"source" : [ "obj-2", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 0 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-8", 0 ],
					"destination" : [ "obj-9", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 1 ],
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
					"source" : [ "obj-6", 2 ],
					"destination" : [ "obj-13", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-13", 0 ],
					"destination" : [ "obj-14", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 0 ],
					"destination" : [ "obj-15", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-15", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-16", 0 ],
					"destination" : [ "obj-17", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-17", 0 ],
					"destination" : [ "obj-4", 1 ]
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
					"source" : [ "obj-20", 0 ],
					"destination" : [ "obj-21", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-21", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-22", 0 ],
					"destination" : [ "obj-23", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-23", 0 ],
					"destination" : [ "obj-4", 1 ]
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
					"source" : [ "obj-6", 4 ],
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
					"source" : [ "obj-28", 1 ],
					"destination" : [ "obj-29", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-29", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 5 ],
					"destination" : [ "obj-30", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-30", 1 ],
					"destination" : [ "obj-28", 0 ]
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
					"source" : [ "obj-6", 3 ],
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
					"source" : [ "obj-6", 6 ],
					"destination" : [ "obj-37", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-37", 0 ],
					"destination" : [ "obj-38", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 7 ],
					"destination" : [ "obj-39", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 1 ],
					"destination" : [ "obj-4", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-41", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-41", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-42", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-42", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
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
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-44", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-44", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-45", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-45", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-46", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-46", 0 ],
					"destination" : [ "obj-4", 1 ]
				}
			}
		],
		"dependency_cache" : [],
		"autosave" : 0
	}
}
