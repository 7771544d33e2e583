package org.tenfold.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tenfold.Designs;
import org.tenfold.design.Annotation;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.editor.Selection;
import org.tenfold.picture.Point;
import org.tenfold.text.Language;
import org.tenfold.text.Text;
import org.testfx.util.WaitForAsyncUtils;

/** Locks, order, groups, collapsed containers, labels, notes, looks and the clipboard with mouse and keys. */
class SheetByHandTest extends WindowTest {

    @Test
    void whatIsToldStaysUntilItWasReadAndTheUserGoesOn() {
        robot.interact(() -> workspace.tell(Text.name("Read this.").message()));
        keys(KeyCode.DIGIT2);
        assertThat(workspace.notice()).as("nobody can have read it").isPresent();
        WaitForAsyncUtils.sleep(4_200, TimeUnit.MILLISECONDS);
        assertThat(workspace.notice()).as("it does not go by itself").isPresent();
        keys(KeyCode.DIGIT1);
        assertThat(workspace.notice()).isEmpty();
    }

    @Test
    void whatIsLockedStaysUntilItIsUnlocked() {
        placeFromPalette("ec2", 120, 160);
        Box before = box("ec2");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        drag(middleOf("ec2"), at(320, 260));
        assertThat(box("ec2")).isEqualTo(before);
        assertThat(workspace.notice()).isPresent();
        keys(KeyCode.DELETE);
        assertThat(architecture().components()).hasSize(1);

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        drag(middleOf("ec2"), at(320, 260));
        assertThat(box("ec2").x()).isGreaterThan(before.x());
    }

    @Test
    void aGroupMovesAsOneAndIsDissolved() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 300, 160);
        robot.interact(() -> workspace.select(Selection.of("ec2", "rds")));
        keys(KeyCode.CONTROL, KeyCode.G);
        robot.clickOn(at(420, 380));
        Box rds = box("rds");
        drag(middleOf("ec2"), at(120, 260));
        assertThat(box("rds").y()).isGreaterThan(rds.y());
        assertThat(workspace.selection().ids()).containsExactlyInAnyOrder("ec2", "rds");

        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        Box alone = box("rds");
        robot.clickOn(at(420, 380));
        drag(middleOf("ec2"), at(120, 160));
        assertThat(box("rds")).isEqualTo(alone);
    }

    @Test
    void bringsToFrontAndSendsBackWithKeys() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 300, 160);
        drag(middleOf("rds"), middleOf("ec2").add(40, 24));
        assertThat(box("rds").intersects(box("ec2"))).as("a step passes what overlaps").isTrue();
        robot.interact(() -> workspace.select(Selection.of("ec2")));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        assertThat(workspace.present().layout().order()).containsExactly("ec2");
        keys(KeyCode.CONTROL, KeyCode.OPEN_BRACKET);
        assertThat(workspace.present().layout().order()).isEmpty();
    }

    @Test
    void slidesALabelAlongItsLink() {
        placeFromPalette("ec2", 90, 160);
        placeFromPalette("rds", 420, 160);
        robot.interact(() -> workspace.select(Selection.of("ec2", "rds")));
        keys(KeyCode.CONTROL, KeyCode.L);
        String link = onlyLink().id();
        Box label = drawn().label(link).orElseThrow();
        drag(at(label.centerX(), label.centerY()), at(label.centerX() + 70, label.centerY()));
        Box slid = drawn().label(link).orElseThrow();
        assertThat(slid.centerX()).isBetween(label.centerX() + 60, label.centerX() + 80);

        drag(at(slid.centerX(), slid.centerY()), middleOf("rds"));
        assertThat(drawn().label(link).orElseThrow().intersects(box("rds"))).isFalse();
        keys(KeyCode.CONTROL, KeyCode.Z);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.present().layout().labels()).isEmpty();
    }

    @Test
    void collapsesAContainerWithAKeyAndExpandsItByDoubleClick() {
        placeFromPalette("subnet", 280, 260);
        placeFromPalette("ec2", 280, 260);
        robot.interact(() -> workspace.select(Selection.of("subnet")));
        keys(KeyCode.ALT, KeyCode.C);
        assertThat(drawn().box("ec2")).isEmpty();
        Box tile = drawn().box("subnet").orElseThrow();
        assertThat(tile.width()).isEqualTo(Box.TILE);

        robot.doubleClickOn(at(tile.centerX(), tile.centerY()));
        settle();
        assertThat(drawn().box("ec2")).isPresent();
    }

    @Test
    void writesANoteWhereItLiesAndChangesItByDoubleClick() {
        robot.moveTo(at(260, 260));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("ask the team");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(note().text()).isEqualTo("ask the team");

        robot.doubleClickOn(at(box("note.1").centerX(), box("note.1").centerY()));
        settle();
        robot.interact(() -> ((TextArea) find("#note")).setText("팀에 묻기"));
        robot.clickOn(at(420, 420));
        settle();
        assertThat(note().text()).isEqualTo("팀에 묻기");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(note().text()).isEqualTo("ask the team");
    }

    @Test
    void aNoteByCommandLiesBesideWhatIsThere() {
        placeFromPalette("ec2", 260, 260);
        robot.moveTo(middleOf("ec2"));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("why only one?");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(box("note.1").intersects(box("ec2"))).isFalse();
        assertThat(box("note.1").intersects(box("ec2").grown(120))).as("near it").isTrue();
        robot.moveTo(at(box("note.1").centerX(), box("note.1").centerY()));
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        robot.write("again");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(box("note.2").intersects(box("note.1"))).isFalse();
        assertThat(box("note.2").intersects(box("ec2"))).isFalse();
    }

    private Annotation.Note note() {
        return (Annotation.Note) workspace.present().layout().annotations().get("note.1");
    }

    @Test
    void anImageDroppedOnADesignComesToIt() throws IOException {
        placeFromPalette("ec2", 120, 160);
        Path file = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        Point2D place = window.shell().canvas().localToScene(300, 300);
        robot.interact(() -> window.drop(List.of(file), place.getX(), place.getY()));
        settle();
        assertThat(window.documents().tabs()).hasSize(1);
        assertThat(architecture().components()).hasSize(1);
        assertThat(workspace.present().layout().annotations()).containsOnlyKeys("image.1");
    }

    @Test
    void whatIsDroppedBesideTheSheetComesIntoSightAndSeveralImagesLieSideBySide() throws IOException {
        placeFromPalette("ec2", 120, 160);
        List<Path> files = List.of(folder.resolve("one.png"), folder.resolve("two.png"), folder.resolve("three.png"), folder.resolve("none.png"));
        for (int i = 0; i < 3; i++) {
            ImageIO.write(new BufferedImage(120 + 80 * i, 80 + 40 * i, BufferedImage.TYPE_INT_RGB), "png", files.get(i).toFile());
        }
        int steps = workspace.history().labels().size();
        robot.interact(() -> window.drop(files, window.stage().getScene().getWidth() - 20, 300));
        settle();
        List<String> images = List.of("image.1", "image.2", "image.3");
        assertThat(workspace.present().layout().annotations()).containsOnlyKeys(images);
        for (String id : images) {
            assertThat(workspace.viewport().visible().contains(box(id).centerX(), box(id).centerY())).as(id).isTrue();
            images.stream().filter(other -> !other.equals(id)).forEach(other -> assertThat(box(id).intersects(box(other))).isFalse());
        }
        assertThat(workspace.history().labels()).as("one step").hasSize(steps + 1);
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).isEqualTo("none.png could not be read.");
    }

    @Test
    void wordsAndAnImageOfAnotherProgramComeToWhereTheyAreLetGo() throws IOException {
        placeFromPalette("ec2", 120, 160);
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB), "png", image);
        Point2D place = window.shell().canvas().localToScene(300, 300);
        robot.interact(() -> {
            window.drop(new org.tenfold.editor.Clipboard.Words("From a page"), place.getX(), place.getY());
            window.drop(new org.tenfold.editor.Clipboard.ImageFile(image.toByteArray()), place.getX(), place.getY() + 100);
        });
        assertThat(note().text()).isEqualTo("From a page");
        Point there = workspace.viewport().toSheet(300, 300);
        assertThat(box("note.1").contains(there.x(), there.y())).isTrue();
        assertThat(box("image.1").centerY()).isCloseTo(box("note.1").centerY() + 100, Offset.offset(8.0));
    }

    @Test
    void anImageIsChosenFromTheDiskAndReplacedByAnother() throws IOException {
        Path wide = folder.resolve("wide.png");
        Path high = folder.resolve("high.jpg");
        Path text = Files.writeString(folder.resolve("text.png"), "no image");
        ImageIO.write(new BufferedImage(160, 80, BufferedImage.TYPE_INT_RGB), "png", wide.toFile());
        ImageIO.write(new BufferedImage(40, 80, BufferedImage.TYPE_INT_RGB), "jpg", high.toFile());
        answers.files.add(wide);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        settle();
        assertThat(box("image.1")).extracting(Box::width, Box::height).containsExactly(160.0, 80.0);
        assertThat(workspace.selection().ids()).containsExactly("image.1");

        answers.files.add(high);
        click("#image-replace");
        assertThat(workspace.present().layout().annotations()).as("the same one").containsOnlyKeys("image.1");
        assertThat(box("image.1")).as("as wide as before").extracting(Box::width, Box::height).containsExactly(160.0, 320.0);
        answers.files.add(text);
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        settle();
        assertThat(workspace.notice()).isPresent();
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(box("image.1").height()).isEqualTo(80);
    }

    @Test
    void anImageDroppedAsAFileLiesWhereItWasLetGo() throws IOException {
        Path file = folder.resolve("logo.png");
        ImageIO.write(new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        Point2D place = window.shell().canvas().localToScene(window.shell().canvas().screenToLocal(at(300, 300)));
        robot.interact(() -> window.drop(List.of(file), place.getX(), place.getY()));
        settle();
        settle();
        assertThat(box("image.1")).isEqualTo(new Box(240, 264, 120, 80));
        assertThat(workspace.selection().ids()).containsExactly("image.1");
        keys(KeyCode.DELETE);
        assertThat(workspace.present().layout().annotations()).isEmpty();
    }

    @Test
    void tidiesTheSelectionAfterALookAtIt() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 300, 260);
        placeFromPalette("sqs", 420, 420);
        robot.interact(() -> workspace.select(Selection.of("ec2", "rds")));
        Box queue = box("sqs");
        Box before = box("rds");
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T);
        until(() -> workspace.isDraft());
        keys(KeyCode.ESCAPE);
        assertThat(box("rds")).isEqualTo(before);

        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.T);
        until(() -> workspace.isDraft());
        keys(KeyCode.ENTER);
        assertThat(workspace.isDraft()).isFalse();
        assertThat(box("rds")).isNotEqualTo(before);
        assertThat(box("sqs")).isEqualTo(queue);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(box("rds")).isEqualTo(before);
    }

    @Test
    void copiesForOtherProgramsAndPastesIntoAnotherTab() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 300, 160);
        robot.interact(() -> workspace.select(Selection.of("ec2", "rds")));
        keys(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> {
            Clipboard system = Clipboard.getSystemClipboard();
            assertThat(system.hasImage()).isTrue();
            assertThat(plainBytes(system, SystemClipboard.SVG)).startsWith("<?xml").contains("<title>RDS</title>");
            assertThat(plainBytes(system, SystemClipboard.DESIGN)).startsWith("{").contains("tenfold-design");
        });

        robot.interact(() -> window.documents().begin());
        settle();
        assertThat(architecture().components()).isEmpty();
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(architecture().components()).hasSize(2);
    }

    @Test
    void picturesOfManyPartsFollowTheirDesignIntoTheClipboardUnlessSomethingElseIsThere() {
        Design large = Designs.large(250).build();
        robot.interact(() -> workspace.commit(Text.name("many").message(), new Edit.Batch(Stream.<Edit>concat(
                large.architecture().components().stream().map(Edit.Add::new), large.architecture().links().stream().map(Edit.Connect::new)).toList())));
        settle();
        keys(KeyCode.CONTROL, KeyCode.A);
        keys(KeyCode.CONTROL, KeyCode.C);
        assertThat(ask(() -> plainBytes(Clipboard.getSystemClipboard(), SystemClipboard.DESIGN))).contains("tenfold-design");
        until(() -> ask(() -> Clipboard.getSystemClipboard().hasImage()));
        assertThat(ask(() -> plainBytes(Clipboard.getSystemClipboard(), SystemClipboard.SVG))).startsWith("<?xml");

        keys(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> SystemClipboard.put("copied elsewhere"));
        CountDownLatch drawn = new CountDownLatch(1);
        Background.run(drawn::countDown);
        await(() -> drawn.getCount() == 0);
        settle();
        assertThat(ask(() -> Clipboard.getSystemClipboard().hasImage())).isFalse();
        assertThat(ask(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("copied elsewhere");
    }

    /** A file manager puts the names of the files there, too, which nobody wants as a note. */
    @Test
    void filesThatWereCopiedArePastedAsIfTheyWereDropped() throws IOException {
        Path picture = folder.resolve("plan.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path design = Files.copy(Path.of("sample-diagrams/2-two-tiers.tenfold.json"), folder.resolve("two.tenfold.json"));
        placeFromPalette("ec2", 120, 160);
        for (Path file : List.of(picture, design)) {
            robot.interact(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                content.putString(file.toString());
                Clipboard.getSystemClipboard().setContent(content);
            });
            keys(KeyCode.CONTROL, KeyCode.V);
            if (file.equals(picture)) {
                until(() -> !workspace.present().layout().annotations().isEmpty());
                assertThat(workspace.present().layout().annotations().values()).singleElement().isInstanceOfSatisfying(Annotation.Image.class,
                        image -> assertThat(image.name()).isEqualTo("plan.png"));
            }
        }
        until(() -> window.documents().tabs().size() == 2);
        assertThat(architecture().component("web")).isPresent();
    }

    /** An editor of texts takes no picture and no bytes; what comes back from it is the design again. */
    @Test
    void copiesAsATextThatIsPastedAsParts() {
        placeFromPalette("ec2", 120, 160);
        robot.interact(() -> workspace.select(Selection.of("ec2")));
        keys(KeyCode.CONTROL, KeyCode.K);
        robot.write("copy as text");
        keys(KeyCode.ENTER);
        robot.interact(() -> {
            Clipboard system = Clipboard.getSystemClipboard();
            assertThat(system.getString()).startsWith("{").contains("\"ec2\"");
            assertThat(system.hasImage()).isFalse();
            ClipboardContent fromElsewhere = new ClipboardContent();
            fromElsewhere.putString("\n" + system.getString());
            system.setContent(fromElsewhere);
        });
        robot.interact(() -> window.documents().begin());
        settle();
        keys(KeyCode.CONTROL, KeyCode.V);
        assertThat(architecture().components()).extracting(Component::service).containsExactly("ec2");
        assertThat(workspace.present().layout().annotations()).isEmpty();
    }

    /** What lies there as another program reads it, which gets the bytes alone. */
    private static String plainBytes(Clipboard system, DataFormat format) {
        assertThat(system.getContent(format)).isInstanceOf(ByteBuffer.class);
        return StandardCharsets.UTF_8.decode(((ByteBuffer) system.getContent(format)).duplicate()).toString();
    }

    @Test
    void givesAColourByNameAndCopiesTheLook() {
        placeFromPalette("ec2", 120, 160);
        placeFromPalette("rds", 300, 160);
        robot.clickOn(middleOf("ec2"));
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.S);
        robot.write("teal");
        keys(KeyCode.ENTER);
        assertThat(workspace.present().layout().style("ec2").color()).isNotNull();
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C);
        robot.clickOn(middleOf("rds"));
        keys(KeyCode.CONTROL, KeyCode.ALT, KeyCode.V);
        assertThat(workspace.present().layout().style("rds")).isEqualTo(workspace.present().layout().style("ec2"));
    }

    @Test
    void aSpotlightFollowsThePointerAndTakesNoClicks() {
        placeFromPalette("ec2", 120, 160);
        Point2D free = at(300, 300);
        robot.moveTo(free);
        keys(KeyCode.PERIOD);
        assertThat(robot.lookup("#spotlight").tryQuery()).isPresent();
        robot.clickOn(middleOf("ec2"), MouseButton.PRIMARY);
        assertThat(workspace.selection().ids()).containsExactly("ec2");
        keys(KeyCode.ESCAPE);
        assertThat(robot.lookup("#spotlight").tryQuery()).isEmpty();
    }

    private double heightOfTables() {
        return ((Region) find("#dock")).getHeight();
    }

    /** What holds the sheet and the tables. */
    private DockSplit split() {
        Node at = find("#dock");
        while (!(at instanceof DockSplit split)) {
            at = at.getParent();
        }
        return split;
    }

    private double shareOfTables() {
        return heightOfTables() / split().getHeight();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Point2D at) {
        return new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, false, null);
    }

    private void resize(double width, double height) {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
        settle();
        settle();
    }

    @Test
    void theTablesFollowTheWindowUntilTheirBorderIsMoved() {
        resize(960, 640);
        robot.interact(() -> window.shell().showDock(Dock.Table.COST));
        settle();
        assertThat(shareOfTables()).as("a small window, with room for rows between head and sums").isBetween(0.38, 0.42);
        resize(990, 800);
        assertThat(shareOfTables()).as("in a larger window").isBetween(0.28, 0.32);

        Node border = split().getChildrenUnmodifiable().stream().filter(node -> node.getStyleClass().contains("split-pane-divider"))
                .findFirst().orElseThrow();
        // The robot does not know where a window is that was resized.
        Point2D at = border.localToScene(200, 2);
        robot.interact(() -> {
            border.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, at));
            border.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, at.subtract(0, 100)));
            border.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, at.subtract(0, 100)));
        });
        settle();
        assertThat(shareOfTables()).isGreaterThan(0.4);
        double own = heightOfTables();
        resize(960, 720);
        assertThat(heightOfTables()).as("what the user chose").isEqualTo(own);
        robot.interact(() -> window.shell().toggleDock());
        settle();
        robot.interact(() -> window.shell().toggleDock());
        settle();
        assertThat(heightOfTables()).as("and after they were away").isCloseTo(own, Offset.offset(2.0));
    }
}
