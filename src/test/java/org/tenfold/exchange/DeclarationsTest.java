package org.tenfold.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenfold.design.Design;
import org.tenfold.design.LinkSettings;
import org.tenfold.design.Setting;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.service.ResourceType;
import org.tenfold.service.ResourceType.Form;
import org.tenfold.service.ResourceType.Reading;
import org.tenfold.service.Service;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

/** What the services declare of CloudFormation fits their settings and can be walked, whether a template uses it or not. */
class DeclarationsTest {

    private static final Pattern TYPE = Pattern.compile("AWS::\\w+::\\w+");
    private static final Pattern STEP = Pattern.compile("(<AWS::\\w+::\\w+\\.)?[\\w]+(\\[\\w+=[^]]+])?(\\.\\w+(\\[\\w+=[^]]+])?)*");

    static Collection<Service> services() {
        return ServiceCatalog.standard().all();
    }

    @ParameterizedTest
    @MethodSource("services")
    void settingsExistAndTakeTheValues(Service service) {
        for (ResourceType type : service.resources()) {
            assertThat(type.name()).matches(TYPE);
            type.assignments().forEach(each -> fits(each, service.find(each.setting()), service.id() + " " + type.name()));
            type.wires().forEach(wire -> wire.assignments().forEach(each -> fits(each, LinkSettings.find(each.setting()), type.name())));
            if (type.form() == Form.PART) {
                assertThat(type.assignments()).as("a part says nothing itself: " + type.name()).isEmpty();
            }
        }
    }

    private static void fits(ResourceType.Assignment assignment, Setting setting, String where) {
        assertThat(setting).as(where + ": " + assignment.setting()).isNotNull();
        Collection<?> values = switch (assignment.reading()) {
            case Reading.Always always -> List.of(always.value());
            case Reading.IfThere there -> List.of(there.value());
            case Reading.IfRefersTo refers -> List.of(refers.value());
            case Reading.Words words -> words.words().values();
            default -> List.of();
        };
        for (Object value : values) {
            Object stored = value instanceof Number number ? (Object) number.doubleValue() : value;
            assertThat(setting.refusal(stored)).as(where + ": " + assignment.setting() + " = " + value).isNull();
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void pathsCanBeWalked(Service service) {
        for (ResourceType type : service.resources()) {
            List<String> paths = new ArrayList<>(type.owners());
            paths.addAll(type.places());
            paths.addAll(type.names());
            paths.addAll(type.grants());
            type.tests().forEach(test -> paths.add(test.path()));
            type.assignments().forEach(each -> paths.add(each.path()));
            type.wires().forEach(wire -> Stream.concat(Stream.of(wire.each(), wire.path()), wire.unless().keySet().stream()).forEach(paths::add));
            for (String path : paths) {
                if (!path.isEmpty()) {
                    assertThat(path.split(" > ")).as(type.name() + ": " + path).allMatch(step -> STEP.matcher(step).matches());
                }
            }
        }
    }

    /** Whatever a service says that it is drawn of, is drawn as it, and the design passes the checks of its file. */
    @ParameterizedTest
    @MethodSource("services")
    void whatIsDeclaredAsDrawnIsDrawn(Service service) throws DesignFileException {
        for (ResourceType type : service.resources()) {
            if (type.form() != Form.PART) {
                String properties = type.tests().stream().filter(test -> !test.otherwise())
                        .map(test -> test.path() + ": " + test.pattern().replaceAll("\\|.*|\\.\\*", ""))
                        .collect(Collectors.joining(", "));
                Design design = new Importer(ServiceCatalog.standard()).read("Resources:\n  X: { Type: '" + type.name() + "', Properties: { "
                        + properties + " } }\n", "x.yaml", Language.ENGLISH).design();
                assertThat(design.architecture().components()).as(type.name()).anyMatch(part -> part.service().equals(service.id()));
                assertThat(DesignFile.parse(DesignFile.write(design), ServiceCatalog.standard()).design()).isEqualTo(design);
            }
        }
    }

    /** Which of several services a resource becomes must not hang on the order of the catalogue. */
    @Test
    void aTypeThatSeveralServicesDrawIsToldApart() {
        Map<String, List<ResourceType>> drawn = new TreeMap<>();
        services().forEach(service -> service.resources().stream().filter(type -> type.form() == Form.DRAWN)
                .forEach(type -> drawn.computeIfAbsent(type.name(), name -> new ArrayList<>()).add(type)));
        drawn.forEach((name, types) -> assertThat(types.size() == 1 || types.stream().noneMatch(type -> type.tests().isEmpty())).as(name).isTrue());
    }

    /** A name with a slip in it would never be met in a template, and nobody would miss it. */
    @Test
    void typesInPathsAreTypesOfResources() {
        List<String> known = services().stream().flatMap(service -> service.resources().stream()).map(ResourceType::name).toList();
        for (Service service : services()) {
            for (ResourceType type : service.resources()) {
                TYPE.matcher(type.toString()).results().map(result -> result.group()).forEach(name ->
                        assertThat(known).as(type.name()).contains(name));
            }
        }
    }
}
