package fr.parvis.standards.feeds;

import fr.parvis.telemetry.spi.FeedRefusal.Reason;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML by the JDK's own StAX parser: no document type, no entity but the five of XML, nothing fetched. */
final class XmlFormat implements Format {

    @Override
    public Tree read(byte[] body, FormatOptions options, FeedLimits limits) throws Unreadable {
        XmlTree tree = new XmlTree(limits);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(body));
            while (reader.hasNext()) {
                step(reader.next(), reader, tree);
            }
            return Tree.of(tree.root());
        } catch (XMLStreamException malformed) {
            throw new Unreadable(Reason.MALFORMED, String.valueOf(malformed.getMessage()));
        } catch (RuntimeException broken) {
            // The JDK's parser throws unchecked exceptions on some broken encodings and names.
            throw new Unreadable(Reason.MALFORMED, String.valueOf(broken.getMessage()));
        }
    }

    private static void step(int event, XMLStreamReader reader, XmlTree tree) throws Unreadable {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                tree.open(reader.getLocalName());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    tree.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                tree.text(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> tree.close(reader.getLocalName());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new Unreadable(Reason.ENTITIES, String.valueOf(reader.getText()));
            default -> {}
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }
}
