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
		"rect" : [ 60.0, 80.0, 1180.0, 860.0 ],
		"openinpresentation" : 1,
		"default_fontsize" : 12.0,
		"default_fontface" : 0,
		"default_fontname" : "Arial",
		"gridonopen" : 1,
		"gridsize" : [ 10.0, 10.0 ],
		"gridsnaponopen" : 1,
		"openrect" : [ 0.0, 0.0, 908.0, 656.0 ],
		"boxes" : [
			{
				"box" : {
					"id" : "obj-1",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 8.0, 760.0, 20.0 ],
					"text" : "rvae-demo: a groove at once, a plane to play it in. Option-click the background of the presentation to see how it is patched."
				}
			},
			{
				"box" : {
					"id" : "obj-2",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 7,
					"outlettype" : [ "", "", "", "", "", "", "" ],
					"patching_rect" : [ 20.0, 40.0, 240.0, 22.0 ],
					"text" : "rvae 127.0.0.1 9600 9700 max-demo"
				}
			},
			{
				"box" : {
					"id" : "obj-3",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 270.0, 40.0, 480.0, 20.0 ],
					"text" : "one object does the talking: arguments are host, port, listening port, name"
				}
			},
			{
				"box" : {
					"id" : "obj-4",
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 120.0, 169.0, 169.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 10.0, 70.0, 169.0, 169.0 ],
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
					"patching_rect" : [ 210.0, 120.0, 430.0, 169.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 184.0, 70.0, 430.0, 169.0 ],
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
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 660.0, 120.0, 280.0, 169.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 618.0, 70.0, 280.0, 169.0 ],
					"bgmode" : 0,
					"border" : 0,
					"clickthrough" : 0,
					"enablehscroll" : 0,
					"enablevscroll" : 0,
					"lockeddragscroll" : 0,
					"name" : "rvae-training.maxpat",
					"offset" : [ 0.0, 0.0 ],
					"viewvisibility" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-7",
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 2,
					"outlettype" : [ "", "jit_matrix" ],
					"patching_rect" : [ 20.0, 320.0, 240.0, 268.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 10.0, 250.0, 240.0, 268.0 ],
					"bgmode" : 0,
					"border" : 0,
					"clickthrough" : 0,
					"enablehscroll" : 0,
					"enablevscroll" : 0,
					"lockeddragscroll" : 0,
					"name" : "rvae-map.maxpat",
					"offset" : [ 0.0, 0.0 ],
					"viewvisibility" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-8",
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "signal" ],
					"patching_rect" : [ 280.0, 320.0, 432.0, 72.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 250.0, 432.0, 72.0 ],
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
					"id" : "obj-9",
					"maxclass" : "gain~",
					"numinlets" : 2,
					"numoutlets" : 2,
					"outlettype" : [ "signal", "" ],
					"parameter_enable" : 0,
					"patching_rect" : [ 280.0, 420.0, 22.0, 140.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 706.0, 250.0, 22.0, 140.0 ],
					"size" : 158
				}
			},
			{
				"box" : {
					"id" : "obj-10",
					"maxclass" : "ezdac~",
					"numinlets" : 2,
					"numoutlets" : 0,
					"patching_rect" : [ 280.0, 590.0, 45.0, 45.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 744.0, 250.0, 45.0, 45.0 ]
				}
			},
			{
				"box" : {
					"id" : "obj-11",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 310.0, 420.0, 90.0, 22.0 ],
					"text" : "loadmess 118"
				}
			},
			{
				"box" : {
					"id" : "obj-12",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 280.0, 640.0, 120.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 744.0, 300.0, 140.0, 20.0 ],
					"text" : "click to hear it"
				}
			},
			{
				"box" : {
					"id" : "obj-13",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 310.0, 450.0, 60.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 736.0, 372.0, 60.0, 20.0 ],
					"text" : "volume"
				}
			},
			{
				"box" : {
					"id" : "obj-14",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "int", "int", "float" ],
					"patching_rect" : [ 480.0, 420.0, 110.0, 22.0 ],
					"text" : "unpack i i f"
				}
			},
			{
				"box" : {
					"id" : "obj-15",
					"maxclass" : "newobj",
					"numinlets" : 2,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 480.0, 450.0, 191.0, 22.0 ],
					"text" : "sprintf set beat %i of bar %i"
				}
			},
			{
				"box" : {
					"id" : "obj-16",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 480.0, 490.0, 140.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 330.0, 160.0, 20.0 ],
					"text" : "not playing"
				}
			},
			{
				"box" : {
					"id" : "obj-17",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "" ],
					"patching_rect" : [ 700.0, 420.0, 180.0, 22.0 ],
					"text" : "route /rvae/fail /rvae/late"
				}
			},
			{
				"box" : {
					"id" : "obj-18",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 3,
					"outlettype" : [ "", "", "" ],
					"patching_rect" : [ 700.0, 450.0, 110.0, 22.0 ],
					"text" : "unpack s s s"
				}
			},
			{
				"box" : {
					"id" : "obj-19",
					"maxclass" : "newobj",
					"numinlets" : 3,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 700.0, 480.0, 170.0, 22.0 ],
					"text" : "sprintf set %s: %s - %s"
				}
			},
			{
				"box" : {
					"id" : "obj-20",
					"maxclass" : "newobj",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 880.0, 450.0, 246.0, 22.0 ],
					"text" : "sprintf set a bundle came %.1f ms late"
				}
			},
			{
				"box" : {
					"id" : "obj-21",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 700.0, 520.0, 420.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 358.0, 432.0, 20.0 ],
					"text" : "no complaint so far"
				}
			},
			{
				"box" : {
					"id" : "obj-22",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 66.0, 420.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 10.0, 6.0, 420.0, 24.0 ],
					"text" : "PLAY A LATENT SPACE OF DRUM RHYTHMS",
					"fontsize" : 16.0,
					"fontface" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-23",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 20.0, 92.0, 640.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 10.0, 36.0, 640.0, 20.0 ],
					"text" : "1  start the daemon     2  click the speaker     3  drag in the pad, or click in the map"
				}
			},
			{
				"box" : {
					"id" : "obj-24",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 480.0, 560.0, 440.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 392.0, 480.0, 20.0 ],
					"text" : "PAD: near points play relatives of one groove, far ones another groove."
				}
			},
			{
				"box" : {
					"id" : "obj-25",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 480.0, 586.0, 440.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 416.0, 480.0, 20.0 ],
					"text" : "MAP: bright where much sounds. Choose an instrument; click to go there."
				}
			},
			{
				"box" : {
					"id" : "obj-26",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 480.0, 612.0, 470.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 440.0, 480.0, 20.0 ],
					"text" : "DIALS: threshold thins or fills, noise wanders, chaos varies what is likely."
				}
			},
			{
				"box" : {
					"id" : "obj-27",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 480.0, 638.0, 458.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 464.0, 480.0, 20.0 ],
					"text" : "MODELS come from the daemon; the old one plays until the new one is ready."
				}
			},
			{
				"box" : {
					"id" : "obj-28",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 480.0, 664.0, 470.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 488.0, 480.0, 20.0 ],
					"text" : "LEARN: a dataset, a name, train. It plays on, and the model comes to deck 1."
				}
			},
			{
				"box" : {
					"id" : "obj-29",
					"maxclass" : "comment",
					"numinlets" : 1,
					"numoutlets" : 0,
					"patching_rect" : [ 480.0, 690.0, 368.0, 20.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 258.0, 512.0, 480.0, 20.0 ],
					"text" : "Others may move the same deck: dials, mutes and pad follow."
				}
			},
			{
				"box" : {
					"id" : "obj-30",
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 20.0, 720.0, 430.0, 108.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 10.0, 538.0, 430.0, 108.0 ],
					"bgmode" : 0,
					"border" : 0,
					"clickthrough" : 0,
					"enablehscroll" : 0,
					"enablevscroll" : 0,
					"lockeddragscroll" : 0,
					"name" : "rvae-hands.maxpat",
					"offset" : [ 0.0, 0.0 ],
					"viewvisibility" : 1
				}
			},
			{
				"box" : {
					"id" : "obj-31",
					"maxclass" : "bpatcher",
					"numinlets" : 1,
					"numoutlets" : 1,
					"outlettype" : [ "" ],
					"patching_rect" : [ 480.0, 720.0, 430.0, 46.0 ],
					"presentation" : 1,
					"presentation_rect" : [ 452.0, 538.0, 430.0, 46.0 ],
					"bgmode" : 0,
					"border" : 0,
					"clickthrough" : 0,
					"enablehscroll" : 0,
					"enablevscroll" : 0,
					"lockeddragscroll" : 0,
					"name" : "rvae-steps.maxpat",
					"offset" : [ 0.0, 0.0 ],
					"viewvisibility" : 1
				}
			}
		],
		"lines" : [
			{
				"patchline" : {
					"source" : [ "obj-2", 4 ],
					"destination" : [ "obj-4", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 0 ],
					"destination" : [ "obj-2", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-4", 0 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 4 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-5", 0 ],
					"destination" : [ "obj-2", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 4 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-6", 0 ],
					"destination" : [ "obj-2", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 4 ],
					"destination" : [ "obj-7", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-7", 0 ],
					"destination" : [ "obj-2", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 3 ],
					"destination" : [ "obj-5", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 3 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 5 ],
					"destination" : [ "obj-6", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 6 ],
					"destination" : [ "obj-5", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 0 ],
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
					"destination" : [ "obj-10", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-9", 0 ],
					"destination" : [ "obj-10", 1 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-11", 0 ],
					"destination" : [ "obj-9", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 1 ],
					"destination" : [ "obj-14", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-14", 1 ],
					"destination" : [ "obj-15", 1 ]
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
					"source" : [ "obj-2", 5 ],
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
					"source" : [ "obj-18", 2 ],
					"destination" : [ "obj-19", 2 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-18", 1 ],
					"destination" : [ "obj-19", 1 ]
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
					"source" : [ "obj-17", 1 ],
					"destination" : [ "obj-20", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-19", 0 ],
					"destination" : [ "obj-21", 0 ]
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
					"source" : [ "obj-2", 4 ],
					"destination" : [ "obj-30", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 3 ],
					"destination" : [ "obj-30", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-30", 0 ],
					"destination" : [ "obj-2", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-2", 4 ],
					"destination" : [ "obj-31", 0 ]
				}
			},
			{
				"patchline" : {
					"source" : [ "obj-31", 0 ],
					"destination" : [ "obj-2", 0 ]
				}
			}
		],
		"dependency_cache" : [],
		"autosave" : 0
	}
}
