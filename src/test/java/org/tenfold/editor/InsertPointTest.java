package org.tenfold.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tenfold.Samples;
import org.tenfold.design.Box;
import org.tenfold.design.Component;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.design.Link;
import org.tenfold.picture.Viewport;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Drawing;
import org.tenfold.picture.draw.Footprint;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.picture.draw.Shadow;
import org.tenfold.pricing.PriceBook;
import org.tenfold.service.Part;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.service.Trait;
import org.tenfold.text.Language;
import org.tenfold.topology.Topology;

/** What is inserted by search finds a place of its own. */
class InsertPointTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();
    private static final PriceBook PRICES = PriceBook.standard();
    private static final PictureBuilder BUILDER = new PictureBuilder(CATALOG, PRICES);

    private final Workspace workspace = new Workspace(CATALOG, new Arranger(CATALOG, PRICES));

    private static Template template(String service) {
        return Template.of(CATALOG.service(service));
    }

    private Box box(String id) {
        return workspace.present().layout().box(id).orElseThrow();
    }

    private String parent(String id) {
        return workspace.present().architecture().component(id).map(Component::parent).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> whateverComesIntoTheMiddleOfASampleCoversNothing() {
        return Samples.all().stream().flatMap(file -> Stream.of("ec2", "rds", "s3", "cloudfront", "auto-scaling-group", "vpc", "users")
                .map(service -> DynamicTest.dynamicTest(service + " into " + file.getFileName(), () -> {
                    workspace.open(Samples.design(file));
                    Design before = workspace.present();
                    Box all = before.layout().bounds().orElseThrow();
                    InsertPoint.at(all.centerX(), all.centerY()).insert(workspace, template(service));
                    String added = workspace.selection().single().orElseThrow();
                    assertFree(workspace.present(), added);
                    assertHeld(workspace.present(), added);
                    workspace.undo();
                    assertThat(workspace.present()).isEqualTo(before);
                })));
    }

    @TestFactory
    Stream<DynamicTest> whatComesBesideAPartOfASampleLeavesRoomForArrowsAndWords() {
        return Samples.all().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            workspace.open(Samples.design(file));
            Design before = workspace.present();
            for (Part part : parts(before).values()) {
                if (!part.has(Trait.CONTAINER)) {
                    workspace.select(Selection.of(part.id()));
                    InsertPoint.bySelection(workspace).orElseThrow().insert(workspace, template("elasticache"));
                    Map<String, Part> parts = parts(workspace.present());
                    Part added = parts.remove(workspace.selection().single().orElseThrow());
                    Box around = room(workspace.present(), added).grown(32);
                    assertThat(parts.values()).as("beside %s", part.id())
                            .noneMatch(other -> !other.has(Trait.CONTAINER) && around.intersects(room(workspace.present(), other)));
                    workspace.undo();
                }
            }
        }));
    }

    @Test
    void whatComesBesideAPartKeepsOffTheLinksThatAreDrawn() {
        workspace.open(Samples.design(Samples.all().stream().filter(file -> file.endsWith("3-managed.tenfold.json")).findFirst().orElseThrow()));
        Drawing drawing = BUILDER.build(workspace.present(), Optional.empty(), Look.plain(Language.ENGLISH));
        workspace.setDrawing(drawing);
        List<Box> lines = workspace.sheet().lines(null);
        workspace.select(Selection.of("users"));
        InsertPoint.bySelection(workspace).orElseThrow().insert(workspace, template("sqs"));

        Design design = workspace.present();
        assertThat(lines).noneMatch(room(design, parts(design).get("sqs"))::intersects);
        assertThat(words(BUILDER.build(design, Optional.empty(), Look.plain(Language.ENGLISH)))).isEqualTo(words(drawing)).isNotEmpty();
    }

    /** The links whose words are drawn. */
    private static List<String> words(Drawing drawing) {
        return drawing.design().architecture().links().stream().map(Link::id).filter(link -> drawing.label(link).isPresent()).toList();
    }

    private static void assertFree(Design design, String added) {
        Map<String, Part> parts = parts(design);
        List<Box> others = new ArrayList<>();
        for (Part part : parts.values()) {
            if (!part.id().equals(added) && !part.has(Trait.CONTAINER) && !added.equals(part.component().parent())) {
                others.add(room(design, part));
                BUILDER.build(design, Optional.empty(), Look.plain(Language.ENGLISH)).shadows(part.id()).stream().map(Shadow::room).forEach(others::add);
            }
        }
        assertThat(others).noneMatch(room(design, parts.get(added))::intersects);
    }

    private static void assertHeld(Design design, String added) {
        for (String inner = added, outer = outer(design, inner); outer != null; inner = outer, outer = outer(design, inner)) {
            assertThat(design.layout().box(outer).orElseThrow().contains(room(design, parts(design).get(inner)))).isTrue();
        }
    }

    private static String outer(Design design, String id) {
        return design.architecture().componentsById().get(id).parent();
    }

    private static Box room(Design design, Part part) {
        Box box = design.layout().box(part.id()).orElseThrow();
        return part.has(Trait.CONTAINER) ? box : Footprint.of(part).around(box);
    }

    private static Map<String, Part> parts(Design design) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Topology.of(design.architecture(), CATALOG, PRICES).parts().forEach(part -> parts.put(part.id(), part));
        return parts;
    }

    /** A network that is just large enough for two servers. */
    private void openNetwork() {
        workspace.open(Edits.applied(Design.EMPTY, Edit.all(
                new Edit.Add(Component.of("net", "vpc", "Net")),
                new Edit.Add(Component.of("web", "ec2", "Web").withParent("net")),
                new Edit.Add(Component.of("db", "rds", "DB").withParent("net")),
                new Edit.Place(Map.of("net", new Box(0, 0, 320, 184), "web", Box.tile(48, 40), "db", Box.tile(208, 40))))));
        workspace.look(new Viewport(-400, -300, 1, 1200, 800));
    }

    @Test
    void aSelectedContainerTakesWhatIsInsertedAndGrowsForIt() {
        openNetwork();
        workspace.select(Selection.of("net"));
        InsertPoint.bySelection(workspace).orElseThrow().insert(workspace, template("elasticache"));

        assertThat(parent("elasticache")).isEqualTo("net");
        assertFree(workspace.present(), "elasticache");
        assertHeld(workspace.present(), "elasticache");
        assertThat(box("web")).isEqualTo(Box.tile(48, 40));
        assertThat(box("net").x()).isZero();
        assertThat(box("net").height()).isGreaterThan(184);
    }

    @Test
    void besideASelectedPartMeansInItsContainer() {
        openNetwork();
        workspace.select(Selection.of("db"));
        InsertPoint.bySelection(workspace).orElseThrow().insert(workspace, template("elasticache"));

        assertThat(parent("elasticache")).isEqualTo("net");
        assertFree(workspace.present(), "elasticache");
        assertHeld(workspace.present(), "elasticache");
        assertThat(workspace.present().architecture().links()).isEmpty();
    }

    @Test
    void whatBelongsElsewhereStandsBesideTheContainerAndThatIsTold() {
        openNetwork();
        workspace.select(Selection.of("net"));
        InsertPoint.bySelection(workspace).orElseThrow().insert(workspace, template("s3"));

        assertThat(workspace.present().architecture().component("s3").orElseThrow().parent()).isNull();
        assertThat(room(workspace.present(), parts(workspace.present()).get("s3")).intersects(box("net"))).isFalse();
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).contains("outside Net");
    }

    @Test
    void aGroupWithItsMachineTakesNoOther() {
        openNetwork();
        workspace.select(Selection.of("net"));
        InsertPoint.bySelection(workspace).orElseThrow().insert(workspace, template("auto-scaling-group"));
        InsertPoint.bySelection(workspace).orElseThrow().insert(workspace, template("ec2"));

        assertThat(parent(workspace.selection().single().orElseThrow())).isEqualTo("net");
        assertThat(workspace.notice().orElseThrow().in(Language.ENGLISH)).contains("multiplies");
    }

    @Test
    void theWindowFollowsWhatFindsNoPlaceInIt() {
        openNetwork();
        workspace.look(new Viewport(0, 0, 1, 320, 184));
        InsertPoint.at(160, 92).insert(workspace, template("s3"));

        Box box = box("s3");
        assertThat(workspace.viewport().visible().contains(box.x(), box.y())).isTrue();
        assertThat(workspace.viewport().visible().contains(box.right(), box.bottom())).isTrue();
        assertThat(workspace.viewport().scale()).isLessThanOrEqualTo(1);
    }

    @Test
    void aFreePlaceIsTakenAsItIs() {
        openNetwork();
        InsertPoint.at(-160, 80).insert(workspace, template("users"));

        assertThat(box("users")).isEqualTo(Box.tile(-192, 48));
    }
}
