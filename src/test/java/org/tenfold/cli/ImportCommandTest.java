package org.tenfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.service.ServiceCatalog;

class ImportCommandTest {

    private static final String SHOP = "src/test/resources/org/tenfold/exchange/three-tier.yaml";

    @TempDir
    private Path folder;

    @Test
    void aTemplateBecomesADesignWithPlacesAndTheReportIsToldApart() throws DesignFileException {
        Path out = folder.resolve("shop" + DesignFile.EXTENSION);
        Run run = Run.of("import", SHOP, "-o", out.toString(), "--language", "en");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("was imported", "Not understood (1)", "Inventory, line 339: the type Custom::Inventory is not known to Tenfold");
        DesignFile.Content content = DesignFile.read(out, ServiceCatalog.standard());
        assertThat(content.design().layout().boxes()).containsOnlyKeys(content.design().architecture().componentsById().keySet());
        assertThat(Run.of("check", out.toString(), "--fail-on", "never").status()).isZero();
        assertThat(Run.of("estimate", out.toString()).out()).contains("Database");
    }

    @Test
    void aTemplateComesFromAPipeAndTheDesignGoesIntoOne() throws IOException, DesignFileException {
        Run run = Run.withInput(Files.readString(Path.of(SHOP)), "import", "-", "-o", "-", "--language", "ko");
        assertThat(run.status()).isZero();
        assertThat(DesignFile.parse(run.out(), ServiceCatalog.standard()).design().architecture().componentsById()).containsKey("database");
        assertThat(run.err()).contains("이해하지 못한 것 (1)");
    }

    @Test
    void whatCannotBeReadIsOneSentenceAndStatusTwo() throws IOException {
        Path out = folder.resolve("x" + DesignFile.EXTENSION);
        assertFails(Run.of("import", folder.resolve("none.yaml").toString(), "-o", out.toString(), "--language", "en"), "There is no such file.");
        Path large = folder.resolve("large.yaml");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L << 20);
        }
        assertFails(Run.of("import", large.toString(), "-o", out.toString(), "--language", "en"), "larger than 20 MB");
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "Resources:\n  Web: [1, 2\n  Db: 3\n");
        assertFails(Run.of("import", broken.toString(), "-o", out.toString(), "--language", "en"), "Line ");
        assertFails(Run.of("import", SHOP, "-o", folder.resolve("no/such/folder.json").toString(), "--language", "en"), "There is no folder");
        assertThat(out).doesNotExist();
    }

    private static void assertFails(Run run, String sentence) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }
}
