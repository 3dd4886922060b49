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
		"rect" : [ 80.0, 100.0, 1240.0, 700.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 430.0, 46.0 ],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 700.0, 20.0 ],
					"text" : "rvae-steps: one drum of the kit as sixteen steps; a tap makes a step pinned, never and free in turn (430 x 46)"
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
					"comment" : "state and answers of rvae (fifth outlet)",
					"index" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "newobj",
					"numinlets" : 12,
					"numoutlets" : 12,
					"outlettype" : [ "", "", "", "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 84.0, 1150.0, 22.0 ],
					"text" : "route /rvae/pins/item /rvae/snapshot/end /rvae/pins/kick /rvae/pins/snare /rvae/pins/hat /rvae/pins/openhat /rvae/pins/lowtom /rvae/pins/midtom /rvae/pins/hightom /rvae/pins/clap /rvae/pins/rim"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 130.0, 84.0, 22.0 ],
					"text" : "prepend item"
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 140.0, 130.0, 34.0, 22.0 ],
					"text" : "t b"
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "bang" ],
					"patching_rect" : [ 140.0, 170.0, 64.0, 22.0 ],
					"text" : "delay 30"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 140.0, 210.0, 40.0, 22.0 ],
					"text" : "ask"
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "" ],
					"patching_rect" : [ 20.0, 260.0, 110.0, 22.0 ],
					"text" : "js rvae-steps.js"
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 640.0, 30.0, 30.0 ],
					"index" : 1,
					"comment" : "messages for rvae"
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "umenu",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "", "" ],
					"patching_rect" : [ 260.0, 170.0, 100.0, 22.0 ],
					"items" : [ "kick", ",", "snare", ",", "hat", ",", "openhat", ",", "lowtom", ",", "midtom", ",", "hightom", ",", "clap", ",", "rim" ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 2.0, 100.0, 22.0 ],
					"parameter_enable" : 0,
					"annotation" : "Which drum of the kit the steps show."
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 260.0, 210.0, 88.0, 22.0 ],
					"text" : "prepend show"
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "newobj",
					"numinlets" : 18,
					"numoutlets" : 18,
					"outlettype" : [ "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 310.0, 1210.0, 22.0 ],
					"text" : "route 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 menu"
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 400.0, 172.0, 440.0, 20.0 ],
					"text" : "- free, o pinned, x never; pins of the first bar and on its sixteenths"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 20.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 4.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 1: a tap makes it pinned, never and free in turn.",
					"varname" : "step-1"
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 0"
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 94.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-18",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 94.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 30.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 2: a tap makes it pinned, never and free in turn.",
					"varname" : "step-2"
				}
			},
			{
				"box" : {
					"id" : "obj-19",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 94.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 1"
				}
			},
			{
				"box" : {
					"id" : "obj-20",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 168.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-21",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 168.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 57.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 3: a tap makes it pinned, never and free in turn.",
					"varname" : "step-3"
				}
			},
			{
				"box" : {
					"id" : "obj-22",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 168.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 2"
				}
			},
			{
				"box" : {
					"id" : "obj-23",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 242.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-24",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 242.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 83.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 4: a tap makes it pinned, never and free in turn.",
					"varname" : "step-4"
				}
			},
			{
				"box" : {
					"id" : "obj-25",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 242.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 3"
				}
			},
			{
				"box" : {
					"id" : "obj-26",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 316.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-27",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 316.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 110.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 5: a tap makes it pinned, never and free in turn.",
					"varname" : "step-5"
				}
			},
			{
				"box" : {
					"id" : "obj-28",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 316.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 4"
				}
			},
			{
				"box" : {
					"id" : "obj-29",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 390.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-30",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 390.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 136.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 6: a tap makes it pinned, never and free in turn.",
					"varname" : "step-6"
				}
			},
			{
				"box" : {
					"id" : "obj-31",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 390.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 5"
				}
			},
			{
				"box" : {
					"id" : "obj-32",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 464.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-33",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 464.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 163.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 7: a tap makes it pinned, never and free in turn.",
					"varname" : "step-7"
				}
			},
			{
				"box" : {
					"id" : "obj-34",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 464.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 6"
				}
			},
			{
				"box" : {
					"id" : "obj-35",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 538.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-36",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 538.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 189.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 8: a tap makes it pinned, never and free in turn.",
					"varname" : "step-8"
				}
			},
			{
				"box" : {
					"id" : "obj-37",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 538.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 7"
				}
			},
			{
				"box" : {
					"id" : "obj-38",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 612.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-39",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 612.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 216.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 9: a tap makes it pinned, never and free in turn.",
					"varname" : "step-9"
				}
			},
			{
				"box" : {
					"id" : "obj-40",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 612.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 8"
				}
			},
			{
				"box" : {
					"id" : "obj-41",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 686.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-42",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 686.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 242.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 10: a tap makes it pinned, never and free in turn.",
					"varname" : "step-10"
				}
			},
			{
				"box" : {
					"id" : "obj-43",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 686.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 9"
				}
			},
			{
				"box" : {
					"id" : "obj-44",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 760.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-45",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 760.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 269.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 11: a tap makes it pinned, never and free in turn.",
					"varname" : "step-11"
				}
			},
			{
				"box" : {
					"id" : "obj-46",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 760.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 10"
				}
			},
			{
				"box" : {
					"id" : "obj-47",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 834.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-48",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 834.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 295.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 12: a tap makes it pinned, never and free in turn.",
					"varname" : "step-12"
				}
			},
			{
				"box" : {
					"id" : "obj-49",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 834.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 11"
				}
			},
			{
				"box" : {
					"id" : "obj-50",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 908.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-51",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 908.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 322.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 13: a tap makes it pinned, never and free in turn.",
					"varname" : "step-13"
				}
			},
			{
				"box" : {
					"id" : "obj-52",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 908.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 12"
				}
			},
			{
				"box" : {
					"id" : "obj-53",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 982.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-54",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 982.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 348.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 14: a tap makes it pinned, never and free in turn.",
					"varname" : "step-14"
				}
			},
			{
				"box" : {
					"id" : "obj-55",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 982.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 13"
				}
			},
			{
				"box" : {
					"id" : "obj-56",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1056.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-57",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 1056.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 375.0, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 15: a tap makes it pinned, never and free in turn.",
					"varname" : "step-15"
				}
			},
			{
				"box" : {
					"id" : "obj-58",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1056.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 14"
				}
			},
			{
				"box" : {
					"id" : "obj-59",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1130.0, 350.0, 72.0, 22.0 ],
					"text" : "prepend text"
				}
			},
			{
				"box" : {
					"id" : "obj-60",
					"maxclass" : "textbutton",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "int" ],
					"patching_rect" : [ 1130.0, 390.0, 24.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 401.5, 26.0, 24.0, 18.0 ],
					"parameter_enable" : 0,
					"mode" : 0,
					"text" : "-",
					"texton" : "-",
					"annotation" : "Step 16: a tap makes it pinned, never and free in turn.",
					"varname" : "step-16"
				}
			},
			{
				"box" : {
					"id" : "obj-61",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 1130.0, 430.0, 60.0, 22.0 ],
					"text" : "tap 15"
				}
			},
			{
				"box" : {
					"id" : "obj-62",
					"maxclass" : "newobj",
					"numinlets" : 9,
					"numoutlets" : 9,
					"outlettype" : [ "", "", "", "", "", "", "", "", "" ],
					"patching_rect" : [ 200.0, 107.0, 860.0, 22.0 ],
					"text" : "route /rvae/kit /rvae/pins/ride /rvae/pins/ridebell /rvae/pins/crash /rvae/pins/pedalhat /rvae/pins/cowbell /rvae/pins/tambourine /rvae/pins/shaker"
				}
			},
			{
				"box" : {
					"id" : "obj-63",
					"maxclass" : "message",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 190.0, 134.0, 50.0, 22.0 ],
					"text" : "joined"
				}
			},
			{
				"box" : {
					"id" : "obj-64",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 260.0, 134.0, 84.0, 22.0 ],
					"text" : "prepend kit"
				}
			}
		],
		"lines" : [
			{
				"patchline" : {
					"source" : [ "obj-2", 0 ],
					"destination" : [ "obj-3", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 0 ],
					"destination" : [ "obj-4", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 2 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 3 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 4 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 5 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 6 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 7 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 8 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 9 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 10 ],
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
					"source" : [ "obj-8", 1 ],
					"destination" : [ "obj-12", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 0 ],
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
					"destination" : [ "obj-16", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-16", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 1 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 2 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 3 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 4 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 5 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 6 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 7 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 8 ],
					"destination" : [ "obj-38", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-38", 0 ],
					"destination" : [ "obj-39", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-39", 0 ],
					"destination" : [ "obj-40", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-40", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 9 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 10 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 11 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 12 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 13 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 14 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-12", 15 ],
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
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 11 ],
					"destination" : [ "obj-62", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 0 ],
					"destination" : [ "obj-64", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-64", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 1 ],
					"destination" : [ "obj-63", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-63", 0 ],
					"destination" : [ "obj-8", 0 ]
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
					"source" : [ "obj-12", 16 ],
					"destination" : [ "obj-10", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 1 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 2 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 3 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 4 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 5 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 6 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-62", 7 ],
					"destination" : [ "obj-5", 0 ]
				}
			}
		],
		"dependency_cache" : [  ],
		"autosave" : 0
	}
}
