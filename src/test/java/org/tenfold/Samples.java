package org.tenfold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.service.ServiceCatalog;

/** The designs in {@code sample-diagrams}. */
public final class Samples {

    private static final Path FOLDER = Path.of("sample-diagrams");

    private Samples() {
    }

    /** All of them, by name. */
    public static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(DesignFile.EXTENSION)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a sample such as {@code 4-two-zones}. */
    public static Path file(String name) {
        return FOLDER.resolve(name + DesignFile.EXTENSION);
    }

    /** The design in a sample's file. */
    public static Design design(Path file) {
        try {
            return DesignFile.read(file, ServiceCatalog.standard()).design();
        } catch (DesignFileException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }
}
