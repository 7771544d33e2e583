package org.tenfold;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Date;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * Holds the directions between the packages, so that whoever reads one package needs only those that it may use. A package
 * that is named here and does not exist yet is no failure; a package that exists and is not named is one.
 */
@AnalyzeClasses(packages = "org.tenfold", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {

    /** Leaves out what lies beside this test, wherever a build puts it. */
    static final class WithoutTests implements ImportOption {

        private final String tests =
                ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().getPath();

        @Override
        public boolean includes(Location location) {
            return !location.contains(tests);
        }
    }

    private static final String[] TEXT = {"text"};
    private static final String[] DESIGN = and(TEXT, "design");
    private static final String[] PRICING = and(DESIGN, "json", "pricing");
    private static final String[] SERVICE = and(PRICING, "service");
    private static final String[] TOPOLOGY = and(SERVICE, "topology");
    private static final String[] TRAFFIC = and(TOPOLOGY, "traffic");
    private static final String[] RESILIENCE_AND_COST = and(TRAFFIC, "resilience", "cost");
    private static final String[] RULES = and(RESILIENCE_AND_COST, "rules");
    private static final String[] REVIEW = and(RULES, "review");
    private static final String[] PICTURE = and(REVIEW, "picture");
    private static final String[] EDITOR = and(PICTURE, "editor");
    private static final String[] FILE = and(EDITOR, "file");
    private static final String[] CORE = and(FILE, "scenario", "lesson", "exchange", "publish");
    private static final String[] SHELLS = {"cli", "desktop"};

    @ArchTest
    static final ArchRule text = uses("text", TEXT)
            .because("a text is a plain value that everything may carry");

    @ArchTest
    static final ArchRule json = uses("json", and(TEXT, "json"))
            .because("it wraps a library and knows no design");

    @ArchTest
    static final ArchRule design = uses("design", DESIGN)
            .because("the value comes first: it means the same whoever computes from it");

    @ArchTest
    static final ArchRule pricing = uses("pricing", PRICING)
            .because("a price is public data, whatever is built from it");

    @ArchTest
    static final ArchRule service = uses("service", SERVICE)
            .because("a service declares what it is as data; the engines interpret it");

    @ArchTest
    static final ArchRule topology = uses("topology", TOPOLOGY)
            .because("the graph says what depends on what before anything flows over it");

    @ArchTest
    static final ArchRule traffic = uses("traffic", TRAFFIC)
            .because("load follows from the graph and the services alone");

    @ArchTest
    static final ArchRule resilience = uses("resilience", and(TRAFFIC, "resilience"))
            .because("availability does not depend on money");

    @ArchTest
    static final ArchRule cost = uses("cost", and(TRAFFIC, "cost"))
            .because("money does not depend on availability");

    @ArchTest
    static final ArchRule rules = uses("rules", RULES)
            .because("a rule judges what the engines computed");

    @ArchTest
    static final ArchRule review = uses("review", REVIEW)
            .because("it puts the engines together and draws nothing");

    @ArchTest
    static final ArchRule picture = uses("picture", PICTURE)
            .because("a picture shows a design and its review, whoever edits it");

    @ArchTest
    static final ArchRule editor = uses("editor", EDITOR)
            .because("the editor works on values and leaves storing them to the shells");

    @ArchTest
    static final ArchRule file = uses("file", and(SERVICE, "file"))
            .because("a file holds a design, not what is computed from it");

    @ArchTest
    static final ArchRule scenario = uses("scenario", and(REVIEW, "file", "scenario"))
            .because("variants are read as designs are and compared by their reviews, and nothing more");

    @ArchTest
    static final ArchRule lesson = uses("lesson", and(FILE, "lesson"))
            .because("lessons, exchange and publishing are neighbours that do not need each other");

    @ArchTest
    static final ArchRule exchange = uses("exchange", and(FILE, "exchange"))
            .because("lessons, exchange and publishing are neighbours that do not need each other");

    @ArchTest
    static final ArchRule publish = uses("publish", and(FILE, "scenario", "publish"))
            .because("lessons, exchange and publishing are neighbours that do not need each other");

    @ArchTest
    static final ArchRule cli = uses("cli", and(CORE, "cli"))
            .because("the two shells do not know each other");

    @ArchTest
    static final ArchRule desktop = uses("desktop", and(CORE, "desktop"))
            .because("the two shells do not know each other");

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes()
            .should().resideInAnyPackage(and(packages(and(CORE, SHELLS)), "org.tenfold"))
            .because("a package without a direction is used from everywhere");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.tenfold.(*)..").should().beFreeOfCycles()
            .because("packages that need each other are one package");

    @ArchTest
    static final ArchRule familiesOfRules = slices().matching("org.tenfold.rules.(*)..").should().notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("org.tenfold.rules.fix"))
            .allowEmptyShould(true)
            .because("a rule is added, changed and taken away in one place");

    @ArchTest
    static final ArchRule fixes = noClasses().that().resideInAPackage("org.tenfold.rules.fix")
            .should().dependOnClassesThat(resideInAPackage("org.tenfold.rules..").and(resideOutsideOfPackage("org.tenfold.rules.fix")))
            .because("rules are made of changes to the structure, which know nothing of rules");

    @ArchTest
    static final ArchRule theToolkit = onlyIn("desktop", "javafx..", "com.sun.javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..",
                    "org.kordamp.ikonli.javafx..")
            .because("the core computes and paints where there is no toolkit");

    @ArchTest
    static final ArchRule jackson = onlyIn("json", "tools.jackson..", "com.fasterxml.jackson..")
            .because("one package decides how JSON is read and written");

    @ArchTest
    static final ArchRule elk = onlyIn("picture.arrange", "org.eclipse..")
            .because("the layout library is one of the ways to arrange a picture");

    @ArchTest
    static final ArchRule pdf = noClasses()
            .that().resideOutsideOfPackages(packages("picture", "publish"))
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
            .because("documents and glyphs are a matter of painting");

    @ArchTest
    static final ArchRule picocli = onlyIn("cli", "picocli..")
            .because("only the command line has a command line");

    @ArchTest
    static final ArchRule network = core()
            .should().dependOnClassesThat(resideInAPackage("java.net..")
                    .and(not(nameMatching("java\\.net\\.(URL|URI|URISyntaxException)"))))
            .orShould().dependOnClassesThat().resideInAPackage("javax.net..")
            .because("prices and designs are on this machine; a URL may name a resource, nothing more");

    @ArchTest
    static final ArchRule sameInputSameAnswer = core()
            .should().callCodeUnitWhere(target(fullNameMatches(
                    "java.lang.System.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties)",
                    "java.time.\\w+.now",
                    "java.time.Clock.(system|tick)\\w*",
                    "java.time.ZoneId.systemDefault",
                    "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.Locale.getDefault",
                    "java.util.concurrent.ThreadLocalRandom.current")))
            .orShould().callConstructor(Random.class)
            .orShould().callConstructor(SplittableRandom.class)
            .orShould().callConstructor(Date.class)
            .orShould().dependOnClassesThat().haveFullyQualifiedName("java.security.SecureRandom")
            .because("clock, chance, environment and place of the machine come from the shells as arguments");

    @ArchTest
    static final ArchRule noDefaultLocale = core()
            .should().callMethod(String.class, "format", String.class, Object[].class)
            .orShould().callMethod(String.class, "formatted", Object[].class)
            .orShould().callMethod(String.class, "toLowerCase")
            .orShould().callMethod(String.class, "toUpperCase")
            .because("a German machine would write 1,5 for one and a half");

    @ArchTest
    static final ArchRule noStandardStreams = noClasses().that().areNotAssignableTo(Main.class)
            .should(ACCESS_STANDARD_STREAMS)
            .because("Main hands the streams to the shell that it starts");

    @ArchTest
    static final ArchRule noLogging = core()
            .should().dependOnClassesThat().resideInAPackage("java.util.logging..")
            .because("a function answers with its value or its error");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<JavaClass>("live in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, "%s has no package-info with @NullMarked"
                            .formatted(type.getPackageName())));
                }
            })
            .because("what may be missing is said where it is declared");

    private static ArchRule uses(String name, String... packages) {
        return classes().that().resideInAPackage("org.tenfold." + name + "..")
                .should().onlyDependOnClassesThat(
                        resideOutsideOfPackage("org.tenfold..").or(resideInAnyPackage(packages(packages))))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(String name, String... libraries) {
        return noClasses().that().resideOutsideOfPackage("org.tenfold." + name + "..")
                .should().dependOnClassesThat().resideInAnyPackage(libraries);
    }

    private static GivenClassesConjunction core() {
        return noClasses().that().resideInAnyPackage(packages(CORE));
    }

    private static DescribedPredicate<AccessTarget> fullNameMatches(String... expressions) {
        return DescribedPredicate.describe("call " + String.join(" or ", expressions), target ->
                Stream.of(expressions).anyMatch((target.getOwner().getName() + "." + target.getName())::matches));
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "org.tenfold." + name + "..").toArray(String[]::new);
    }

    private static String[] and(String[] names, String... more) {
        return Stream.concat(Stream.of(names), Stream.of(more)).toArray(String[]::new);
    }
}
