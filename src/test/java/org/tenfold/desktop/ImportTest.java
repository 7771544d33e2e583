package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.tenfold.design.Edit;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Text;

/** A template becomes a design in a tab of its own, and the window says what became of it. */
class ImportTest extends WindowTest {

    private static final Path SHOP = Path.of("src/test/resources/org/tenfold/exchange/three-tier.yaml");

    private boolean isShown(String selector) {
        return robot.lookup(selector).tryQuery().filter(node -> node.isVisible() && node.getParent().isVisible()).isPresent();
    }

    private void drop(Path file) {
        robot.interact(() -> window.drop(List.of(file), 400, 300));
        settle();
    }

    @Test
    void aTemplateThatIsDroppedIsANewTabThatIsNotSaved() throws IOException, DesignFileException {
        robot.interact(() -> workspace.commit(Text.name("x").message(), new Edit.Describe("Mine", "")));
        byte[] before = Files.readAllBytes(SHOP);
        drop(SHOP);
        assertThat(window.documents().tabs()).hasSize(2);
        assertThat(window.documents().name()).isEqualTo("three-tier");
        assertThat(window.documents().file()).isEmpty();
        assertThat(window.documents().current().isChanged()).isTrue();
        assertThat(workspace.document().architecture().componentsById()).containsKeys("balancer", "database", "users");
        assertThat(workspace.present().layout().boxes()).containsKey("database");
        assertThat(workspace.history().labels()).as("the user did nothing that could be undone").isEmpty();
        assertThat(workspace.history().canUndo()).isFalse();
        assertThat(((Label) find("#imported")).getText()).startsWith("three-tier.yaml was imported: 14 resources are drawn");

        answers.files.add(folder.resolve("shop" + DesignFile.EXTENSION));
        robot.interact(() -> window.documents().save());
        assertThat(DesignFile.read(folder.resolve("shop" + DesignFile.EXTENSION), ServiceCatalog.standard()).design()).isEqualTo(workspace.document());
        assertThat(Files.readAllBytes(SHOP)).as("the template stays as it is").isEqualTo(before);
    }

    @Test
    void theFirstPageAsksForATemplateToo() {
        perform("start");
        answers.files.add(SHOP);
        robot.interact(() -> ((Button) find("#start-import")).fire());
        settle();
        assertThat(window.documents().name()).isEqualTo("three-tier");
        assertThat(isShown("#imported")).isTrue();
    }

    @Test
    void theReportIsReadCopiedPutAwayAndFoundAgain() {
        answers.files.add(SHOP);
        perform("import");
        assertThat(isShown("#imported")).isTrue();
        robot.interact(() -> find("#imported-more").requestFocus());
        robot.type(KeyCode.SPACE);
        settle();
        assertThat(isShown("#import-result")).isTrue();
        robot.interact(() -> ((Button) find("#import-copy")).fire());
        assertThat(ask(() -> Clipboard.getSystemClipboard().getString())).contains("Inventory, line 339: the type Custom::Inventory is not known");
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(isShown("#import-result")).isFalse();
        robot.interact(() -> ((Button) find("#imported-close")).fire());
        assertThat(isShown("#imported")).isFalse();
        perform("import-report");
        assertThat(isShown("#import-result")).isTrue();
    }

    @Test
    void anotherDocumentHasNoReport() {
        drop(SHOP);
        robot.interact(() -> window.documents().begin());
        settle();
        assertThat(isShown("#imported")).isFalse();
        assertThat(window.actions().stream().filter(action -> action.id().equals("import-report")).findFirst().orElseThrow().enabled().getAsBoolean()).isFalse();
        robot.interact(() -> window.documents().step(-1));
        settle();
        assertThat(isShown("#imported")).isTrue();
    }

    @Test
    void whatIsNoTemplateOpensNothingAndSaysWhy() throws IOException {
        drop(Files.writeString(folder.resolve("pod.yaml"), "apiVersion: v1\nkind: Pod\n"));
        assertThat(window.documents().tabs()).hasSize(1);
        assertThat(workspace.notice().map(window.look()::say)).get().asString().startsWith("pod.yaml: This is a Kubernetes manifest");
        assertThat(isShown("#imported")).isFalse();
    }

    private void perform(String id) {
        robot.interact(() -> window.actions().stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow().run());
        settle();
    }
}
