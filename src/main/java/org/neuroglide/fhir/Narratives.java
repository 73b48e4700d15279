package org.neuroglide.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** The text of a resource for people: the title, then a paragraph for each line. Whatever a line holds is text. */
final class Narratives {
    private Narratives() {}

    static void write(DomainResource resource, String title, List<String> lines) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div").setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
        if (resource.hasLanguage()) {
            div.setAttribute("lang", resource.getLanguage()).setAttribute("xml:lang", resource.getLanguage());
        }
        div.addTag("p").addTag("b").addText(title);
        lines.forEach(line -> div.addTag("p").addText(line));
        Narrative narrative = new Narrative().setStatus(NarrativeStatus.GENERATED);
        narrative.setDiv(div);
        resource.setText(narrative);
    }
}
