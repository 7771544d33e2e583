package org.tenfold.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tenfold.design.Design;
import org.tenfold.file.DesignFile;
import org.tenfold.file.DesignFileException;
import org.tenfold.file.Node;
import org.tenfold.json.Json;
import org.tenfold.json.JsonException;
import org.tenfold.rules.RuleBook;
import org.tenfold.service.ServiceCatalog;

/** The lessons that come with the program, and the sample designs that they show. */
public final class LessonBook {

    /** The lessons, in the order in which people see them; each is a file of this name beside this class. */
    static final List<String> IDS = List.of("one-to-ten-million");

    private final ServiceCatalog catalog;
    private final List<Lesson> lessons;
    private final Map<String, Design> designs = new ConcurrentHashMap<>();

    private LessonBook(ServiceCatalog catalog, List<Lesson> lessons) {
        this.catalog = catalog;
        this.lessons = List.copyOf(lessons);
    }

    /**
     * The program's own lessons.
     *
     * @param catalog the services that designs and goals may name
     * @param rules the rules that goals may name
     * @throws LessonException if a file is wrong, which a test rules out
     */
    public static LessonBook read(ServiceCatalog catalog, RuleBook rules) {
        List<Lesson> lessons = new ArrayList<>();
        for (String id : IDS) {
            lessons.add(parse(id + ".json", resource(id + ".json"), catalog, rules));
        }
        return new LessonBook(catalog, lessons);
    }

    /**
     * The lesson in a text.
     *
     * @param file how the text's file is called, for the sentence that says what is wrong
     * @throws LessonException if the text is no lesson
     */
    static Lesson parse(String file, String text, ServiceCatalog catalog, RuleBook rules) {
        try {
            return new LessonReader(catalog, rules).read(new Node(Json.parse(text), ""));
        } catch (JsonException wrong) {
            throw LessonException.wrong(file, wrong.reason());
        } catch (DesignFileException wrong) {
            throw LessonException.wrong(file, wrong.reason());
        }
    }

    /** All lessons. */
    public List<Lesson> lessons() {
        return lessons;
    }

    /** The lesson with this id. */
    public Optional<Lesson> find(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /**
     * A sample design by the name of its file.
     *
     * @throws LessonException if there is none, or if it is no valid design
     */
    public Design design(String file) {
        return designs.computeIfAbsent(file, this::read);
    }

    private Design read(String file) {
        try (@Nullable InputStream in = LessonBook.class.getResourceAsStream("/sample-diagrams/" + file)) {
            if (in == null) {
                throw LessonException.missing(file);
            }
            return DesignFile.read(in, catalog).design();
        } catch (DesignFileException wrong) {
            throw LessonException.wrong(file, wrong.reason());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String resource(String name) {
        try (@Nullable InputStream in = LessonBook.class.getResourceAsStream(name)) {
            if (in == null) {
                throw LessonException.missing(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
