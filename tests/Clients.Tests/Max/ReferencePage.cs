using System.Security;
using System.Text;
using RVae.Protocol;
using RVae.Protocol.Addresses;

namespace RVae.Clients.Tests.Max;

/// <summary>Makes the page that Max shows for <c>rvae</c> (<c>docs/rvae.maxref.xml</c>) from the address table.</summary>
internal static class ReferencePage
{
    public static string Make(AddressTable table, Patcher rvae)
    {
        var page = new StringBuilder(Head);
        AppendPorts(page, rvae, "inlet");
        AppendPorts(page, rvae, "outlet");
        page.Append(Arguments);
        page.Append("\t<methodlist>\n");
        foreach (AddressRow row in table.Rows.Where(row => row.Access != Access.Event))
            AppendMethod(page, row);
        return page.Append("\t</methodlist>\n").Append(Foot).ToString();
    }

    private static void AppendPorts(StringBuilder page, Patcher rvae, string kind)
    {
        page.Append("\t<").Append(kind).Append("list>\n");
        int id = 0;
        foreach (Box port in rvae.Boxes.Where(box => box.Class == kind).OrderBy(box => box.Json["index"]!.GetValue<int>()))
        {
            string digest = SecurityElement.Escape(port.Json["comment"]!.GetValue<string>());
            page.Append($"\t\t<{kind} id=\"{id++}\" type=\"{kind.ToUpperInvariant()}_TYPE\"><digest>{digest}</digest></{kind}>\n");
        }

        page.Append("\t</").Append(kind).Append("list>\n");
    }

    private static void AppendMethod(StringBuilder page, AddressRow row)
    {
        page.Append($"\t\t<method name=\"{row.Template}\">\n\t\t\t<arglist>\n");
        foreach (Parameter parameter in row.Parameters)
            AppendArgument(page, parameter.Name, parameter, parameter.Optional);
        foreach (Parameter option in row.Options)
            AppendArgument(page, $"\"{option.Name}\" and its value", option, optional: true);
        string description = SecurityElement.Escape(row.Description.Replace("`", "", StringComparison.Ordinal))!;
        string ranges = SecurityElement.Escape(Reference.RangesOf(row))!;
        page.Append("\t\t\t</arglist>\n\t\t\t<digest>").Append(Reference.AccessOf(row)).Append("</digest>\n");
        page.Append("\t\t\t<description>").Append(description);
        if (ranges.Length > 0)
            page.Append(' ').Append(ranges).Append('.');
        page.Append("</description>\n\t\t</method>\n");
    }

    private static void AppendArgument(StringBuilder page, string name, Parameter parameter, bool optional)
    {
        string type = parameter.Kind switch { WireKind.Whole => "int", WireKind.Real => "float", _ => "symbol" };
        page.Append($"\t\t\t\t<arg name=\"{SecurityElement.Escape(name)}\" optional=\"{(optional ? 1 : 0)}\" type=\"{type}\" />\n");
    }

    private const string Head =
        """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <?xml-stylesheet href="./_c74_ref.xsl" type="text/xsl"?>
        <!-- Made from the daemon's address table: do not edit. -->
        <c74object name="rvae" module="rvae" category="Control">
        	<digest>Talk with the R-VAE daemon</digest>
        	<description>Plays a latent space of drum rhythms. It says hello to the daemon, keeps the lease, finds the daemon again when it was lost, and hands out hits, beats, patterns, trainings and answers. Any message below goes in as it is; {deck} is 1 to 4, and without /deck/{deck} it means deck 1; {instrument} is kick, snare, hat, openhat, lowtom, midtom, hightom, clap, rim, ride, ridebell, crash, pedalhat, cowbell, tambourine or shaker: the first instrument of the deck's kit, the second and so on; what the kit calls it, or its number from 0, does as well. A get set without arguments asks: the answer leaves the fifth outlet. Beside them: connect, disconnect, host NAME, port NUMBER.</description>
        	<metadatalist>
        		<metadata name="tag">OSC</metadata>
        		<metadata name="tag">rhythm</metadata>
        		<metadata name="tag">machine learning</metadata>
        	</metadatalist>

        """;

    private const string Arguments =
        """
        	<objarglist>
        		<objarg name="host" optional="1" type="symbol"><digest>Where the daemon runs: 127.0.0.1</digest></objarg>
        		<objarg name="port" optional="1" type="int"><digest>The daemon's port: 9600</digest></objarg>
        		<objarg name="listen" optional="1" type="int"><digest>The port that answers come to: 9700; one for each rvae</digest></objarg>
        		<objarg name="name" optional="1" type="symbol"><digest>What the daemon calls this client: max</digest></objarg>
        	</objarglist>

        """;

    private const string Foot =
        """
        	<seealsolist>
        		<seealso name="udpsend" />
        		<seealso name="udpreceive" />
        	</seealsolist>
        </c74object>

        """;
}
