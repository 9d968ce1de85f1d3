package org.candorcrm.records.formats;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Pulls elements out of XML that is not trusted: no DTD, no depth, few names, short texts. */
final class Xml implements Closeable {

  private static final int DEEPEST = 100;
  private static final int MOST_NAMES = 2_000;
  private static final int MOST_ATTRIBUTES = 1_000;

  private final InputStream in;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private int depth;

  Xml(InputStream in) throws IOException {
    this.in = new ShortTags(in);
    // A factory keeps all names that it ever saw: one for each document.
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      this.reader = factory.createXMLStreamReader(this.in);
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  /** Goes on; false at the end of the document. */
  boolean next() throws IOException {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> opened();
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.DTD -> throw Refusals.unreadable("a document type declaration");
        default -> {
          return true;
        }
      }
      return true;
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  private void opened() {
    int attributes = reader.getAttributeCount();
    names.add(reader.getLocalName());
    for (int i = 0; i < attributes && i < MOST_ATTRIBUTES; i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    if (++depth > DEEPEST || names.size() > MOST_NAMES || attributes > MOST_ATTRIBUTES) {
      throw Refusals.unreadable("its XML is too deep or has too many names");
    }
  }

  boolean opens(String name) {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT
        && reader.getLocalName().equals(name);
  }

  boolean closes(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(name);
  }

  /** The attribute of the element that just opened, whatever its namespace. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Adds the text that stands here, if one does, up to so many characters. */
  void addText(StringBuilder text, int most) throws IOException {
    int event = reader.getEventType();
    if (event != XMLStreamConstants.CHARACTERS
        && event != XMLStreamConstants.CDATA
        && event != XMLStreamConstants.SPACE) {
      return;
    }
    try {
      int room = most + 1 - text.length();
      if (room > 0) {
        text.append(
            reader.getTextCharacters(),
            reader.getTextStart(),
            Math.min(room, reader.getTextLength()));
      }
    } catch (RuntimeException e) {
      throw broken(e);
    }
  }

  private static IOException broken(Exception e) {
    if (e instanceof Problem problem) {
      throw problem;
    }
    if (e.getCause() instanceof Problem problem) {
      throw problem;
    }
    return new IOException("its XML is broken", e);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
