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
		"rect" : [ 80.0, 100.0, 760.0, 420.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 602.0, 169.0 ],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 586.0, 20.0 ],
					"text" : "rvae-live: pad and controls in the height of a device in Live; put it in a bpatcher of 602 x 169"
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"comment" : "any message of the daemon",
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
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 7,
					"outlettype" : [ "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 80.0, 191.0, 22.0 ],
					"text" : "rvae 127.0.0.1 9600 9702 live"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 130.0, 169.0, 169.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 0.0, 0.0, 169.0, 169.0 ],
					"bgmode" : 0,
					"border" : 0,
					"clickthrough" : 0,
					"enablehscroll" : 0,
					"enablevscroll" : 0,
					"lockeddragscroll" : 0,
					"name" : "rvae-pad.maxpat",
					"offset" : [ 0.0, 0.0 ],
					"viewvisibility" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-5",
					"maxclass" : "bpatcher",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 210.0, 130.0, 430.0, 169.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 172.0, 0.0, 430.0, 169.0 ],
					"bgmode" : 0,
					"border" : 0,
					"clickthrough" : 0,
					"enablehscroll" : 0,
					"enablevscroll" : 0,
					"lockeddragscroll" : 0,
					"name" : "rvae-controls.maxpat",
					"offset" : [ 0.0, 0.0 ],
					"viewvisibility" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-6",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "int", "int" ],
					"patching_rect" : [ 20.0, 320.0, 100.0, 22.0 ],
					"text" : "unpack i i i"
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 2,
					"outlettype" : [ "float", "float" ],
					"patching_rect" : [ 20.0, 350.0, 120.0, 22.0 ],
					"text" : "makenote 100 60"
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "newobj",
					"numinlets" : 7,
					"numoutlets" : 2,
					"outlettype" : [ "int", "" ],
					"patching_rect" : [ 20.0, 382.0, 80.0, 22.0 ],
					"text" : "midiformat"
				}
			},
			{
				"box" : {
					"id" : "obj-9",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 160.0, 350.0, 70.0, 22.0 ],
					"text" : "pack i i"
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"comment" : "MIDI bytes, for midiout: the General MIDI notes of the hits, 60 ms long",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 1,
					"patching_rect" : [ 120.0, 382.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"comment" : "hits: instrument note velocity tick offset bar deck",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 2,
					"patching_rect" : [ 200.0, 382.0, 30.0, 30.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"comment" : "connection of rvae: connected 0 or 1; status playing bpm clients model jitter dropped jobs",
					"maxclass" : "outlet",
					"numinlets" : 1,
					"numoutlets" : 0,
					"index" : 3,
					"patching_rect" : [ 280.0, 382.0, 30.0, 30.0 ]
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
					"source" : [ "obj-3", 4 ],
					"destination" : [ "obj-4", 0 ]
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
					"source" : [ "obj-3", 6 ],
					"destination" : [ "obj-5", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 0 ],
					"destination" : [ "obj-3", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 0 ],
					"destination" : [ "obj-3", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 0 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 2 ],
					"destination" : [ "obj-7", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 1 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 1 ],
					"destination" : [ "obj-9", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 0 ],
					"destination" : [ "obj-9", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 0 ],
					"destination" : [ "obj-8", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-8", 0 ],
					"destination" : [ "obj-10", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 0 ],
					"destination" : [ "obj-11", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-3", 6 ],
					"destination" : [ "obj-12", 0 ]
				}
			}
		],
		"dependency_cache" : [  ],
		"autosave" : 0
	}
}
