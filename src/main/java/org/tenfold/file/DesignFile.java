package org.tenfold.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.tenfold.design.Design;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.json.JsonValue;
import org.tenfold.json.JsonValue.JsonArray;
import org.tenfold.json.JsonValue.JsonObject;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Message;

/** Designs from and to files, version 1 of the format. */
public final class DesignFile {

    /** The end of a design file's name. */
    public static final String EXTENSION = ".tenfold.json";

    private DesignFile() {
    }

    /**
     * What a file held.
     *
     * @param notes what the reader kept without knowing it or left out, a sentence each; mostly empty
     * @param lines on which line of the text each component and link begins, from 1, by its id
     */
    public record Content(Design design, List<Message> notes, String text, Map<String, Integer> lines) {
        public Content {
            notes = List.copyOf(notes);
            lines = Map.copyOf(lines);
        }
    }

    /**
     * The design in a file of at most 20 MB.
     *
     * @throws DesignFileException if the file is missing, may not be read, or holds no valid design
     */
    public static Content read(Path file, ServiceCatalog catalog) throws DesignFileException {
        return parse(Disk.read(file), catalog);
    }

    /**
     * The design in a stream of at most 20 MB, which is not closed.
     *
     * @throws DesignFileException if the stream fails or holds no valid design
     */
    public static Content read(InputStream in, ServiceCatalog catalog) throws DesignFileException {
        return parse(Disk.read(in), catalog);
    }

    /**
     * The text of a file of at most 20 MB, whatever it says.
     *
     * @throws DesignFileException if the file is missing, may not be read, or is no text
     */
    public static String text(Path file) throws DesignFileException {
        return Disk.read(file);
    }

    /**
     * The text of a stream of at most 20 MB, which is not closed.
     *
     * @throws DesignFileException if the stream fails or is no text
     */
    public static String text(InputStream in) throws DesignFileException {
        return Disk.read(in);
    }

    /**
     * The design in a text.
     *
     * @throws DesignFileException if it is no valid design
     */
    public static Content parse(String text, ServiceCatalog catalog) throws DesignFileException {
        return parse(text, catalog, share -> { });
    }

    /**
     * The design in a text.
     *
     * @param progress takes the share that is read, from 0 to 1; what it throws ends the reading
     * @throws DesignFileException if it is no valid design
     */
    public static Content parse(String text, ServiceCatalog catalog, DoubleConsumer progress) throws DesignFileException {
        JsonValue document;
        try {
            document = Json.parse(text);
        } catch (JsonException wrong) {
            throw Node.wrong(wrong.line(), "", wrong.reason());
        }
        return new DesignReader(catalog, progress).read(document, text);
    }

    /**
     * The text of a design: the same design always gives the same text, one component or link on a line, and reading it
     * gives the design again.
     */
    public static String write(Design design) {
        return Json.write(DesignWriter.document(design));
    }

    /** What a file would hold if the design were written now. */
    public static Content written(Design design) {
        String text = write(design);
        Map<String, Integer> lines = new HashMap<>();
        try {
            JsonObject architecture = (JsonObject) ((JsonObject) Json.parse(text)).members().get("architecture");
            for (String part : List.of("components", "links")) {
                if (architecture.members().get(part) instanceof JsonArray parts) {
                    parts.elements().forEach(element ->
                            lines.put((String) ((JsonObject) element).members().get("id").plain(), element.line()));
                }
            }
        } catch (JsonException impossible) {
            throw new IllegalStateException(impossible);
        }
        return new Content(design, List.of(), text, lines);
    }

    /** Where the version before the last one that was saved is kept. */
    public static Path before(Path file) {
        return Disk.before(file);
    }

    /**
     * Saves a design in one step: the file holds either the old or the new design, whatever happens meanwhile. The version
     * before is kept beside it under the same name with a tilde at its end; permissions stay.
     *
     * @throws DesignFileException if it cannot be saved; then the file is as it was
     */
    public static void save(Path file, Design design) throws DesignFileException {
        Disk.save(file, write(design));
    }
}
