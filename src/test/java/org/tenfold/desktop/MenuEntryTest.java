package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.tenfold.file.DesignFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the installed program tells desktops of itself is true of the program. */
class MenuEntryTest {

    private static final Path SHARE = Path.of("src/main/launcher/share");

    private final Map<String, String> entry;
    private final Document kind;

    MenuEntryTest() throws IOException, ParserConfigurationException, SAXException {
        entry = Files.readAllLines(SHARE.resolve("applications/tenfold.desktop")).stream().filter(line -> line.contains("="))
                .map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        kind = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(SHARE.resolve("mime/packages/tenfold.xml").toFile());
    }

    private String attribute(String element, String name) {
        return ((Element) kind.getElementsByTagName(element).item(0)).getAttribute(name);
    }

    @Test
    void theWindowBelongsToTheEntry() {
        // The toolkit calls its windows by the application's class.
        assertThat(entry).containsEntry("Name", "Tenfold").containsEntry("StartupWMClass", Desktop.class.getName());
    }

    @Test
    void designFilesAreOpenedByTheEntry() {
        assertThat(attribute("glob", "pattern")).isEqualTo("*" + DesignFile.EXTENSION);
        assertThat(entry.get("MimeType")).isEqualTo(attribute("mime-type", "type") + ";");
        assertThat(entry.get("Exec")).endsWith("/bin/tenfold %f");
    }
}
