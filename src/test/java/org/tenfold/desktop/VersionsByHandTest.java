package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenfold.file.DesignFile;
import org.tenfold.text.Language;

/** A user who wants back what was saved before. */
class VersionsByHandTest extends WindowTest {

    private Path file;

    @BeforeEach
    void copySample() throws IOException {
        file = folder.resolve("shop" + DesignFile.EXTENSION);
        Files.copy(Path.of("sample-diagrams/2-two-tiers.tenfold.json"), file);
        open(file);
    }

    private void command(String words) {
        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write(words);
        settle();
        keys(KeyCode.ENTER);
    }

    /** Adds a part and saves; what is kept of that comes a moment later. */
    private void addAndSave(String service, int versions) {
        keys(KeyCode.INSERT);
        robot.write(service);
        settle();
        keys(KeyCode.ENTER);
        keys(KeyCode.CONTROL, KeyCode.S);
        until(() -> kept().size() == versions);
    }

    private List<Versions.Version> kept() {
        return new Versions(preferences.versions(), Clock.systemUTC(), () -> { }).of(file);
    }

    private List<String> rows() {
        return robot.lookup("#version-list .list-cell .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private String told() {
        return workspace.notice().orElseThrow().in(Language.ENGLISH);
    }

    @Test
    void whatWasSavedBeforeOpensInATabOfItsOwn() throws IOException {
        int parts = architecture().components().size();
        addAndSave("sqs", 2);
        addAndSave("sns", 3);
        String saved = Files.readString(file);

        command("earlier versions");
        assertThat(((ListView<?>) find("#version-list")).getItems()).hasSize(3);
        assertThat(rows()).anyMatch(words -> words.matches(".*\\d{4}, \\d+:\\d\\d:\\d\\d [AP]M"))
                .anyMatch(words -> words.startsWith(parts + 2 + " parts, ") && words.endsWith(" links, the same as now"))
                .anyMatch(words -> words.startsWith(parts + 1 + " parts, ") && words.endsWith(" · since then 1 added, 0 removed, 0 changed"))
                .anyMatch(words -> words.startsWith(parts + " parts, ") && words.endsWith(" · since then 2 added, 0 removed, 0 changed"));
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(architecture().components()).hasSize(parts + 1);
        assertThat(window.documents().tabs()).hasSize(2);
        assertThat(window.documents().file()).as("it lies in no file").isEmpty();
        assertThat(window.documents().name()).matches("shop, .*\\d{4}, \\d+:\\d\\d:\\d\\d [AP]M");
        assertThat(window.documents().current().isChanged()).isTrue();
        assertThat(Files.readString(file)).isEqualTo(saved);
        assertThat(window.shell().canvas().isFocused()).isTrue();

        command("earlier versions");
        assertThat(told()).isEqualTo("This design was not saved to a file yet.");
    }

    @Test
    void beforeTheFirstSaveThereIsNone() {
        command("이전 버전");
        assertThat(told()).isEqualTo("No earlier version of shop.tenfold.json is kept yet; each save keeps one.");
        assertThat(robot.lookup("#version-list").tryQuery()).isEmpty();
    }

    @Test
    void escapeLeavesEverythingAsItWas() {
        addAndSave("sqs", 2);
        command("backup");
        assertThat(find("#version-search").isFocused()).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#version-list").tryQuery()).isEmpty();
        assertThat(window.documents().tabs()).hasSize(1);
        assertThat(window.shell().canvas().isFocused()).isTrue();
    }

    @Test
    void insteadOfADamagedFileTheLatestVersionThatCanBeReadIsOffered() throws IOException {
        int parts = architecture().components().size();
        addAndSave("sqs", 2);
        addAndSave("sns", 3);
        keys(KeyCode.CONTROL, KeyCode.W);
        Files.writeString(file, "{");
        Files.writeString(kept().getFirst().place(), "{");

        open(file);
        until(() -> robot.lookup("#version-open").tryQuery().isPresent());
        assertThat(robot.lookup(".question .label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(words -> words.startsWith("shop.tenfold.json: Line 1") && words.contains("What was saved on "));
        keys(KeyCode.ENTER);
        assertThat(architecture().components()).hasSize(parts + 1);
        assertThat(window.documents().file()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("{");
    }

    @Test
    void aDamagedFileWithoutVersionsIsOnlyToldOf() throws IOException {
        Path other = folder.resolve("other" + DesignFile.EXTENSION);
        Files.writeString(other, "{");
        open(other);
        assertThat(told()).startsWith("other.tenfold.json: Line 1");
        assertThat(robot.lookup("#version-open").tryQuery()).isEmpty();
    }
}
