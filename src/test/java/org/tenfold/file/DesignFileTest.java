package org.tenfold.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenfold.design.Box;
import org.tenfold.design.Design;
import org.tenfold.service.ServiceCatalog;
import org.tenfold.text.Language;

class DesignFileTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.standard();

    /** Every section of the format, in the form in which it is written. */
    private static final String SHOP = """
            {
              "format": "tenfold-design",
              "version": 1,
              "name": "Shop",
              "description": "서울에서 엽니다.",
              "architecture": {
                "region": "ap-northeast-2",
                "workload": {
                  "users": 20000,
                  "dailyActiveShare": 0.25
                },
                "context": {
                  "environment": "staging",
                  "recovery": {
                    "zone": { "timeSeconds": 60, "lossSeconds": 0 }
                  }
                },
                "review": {
                  "suppressed": [
                    { "finding": "SPOF-001#web", "reason": "a sketch", "until": "2027-01-31" }
                  ],
                  "severity": {
                    "AZ-001": "low"
                  },
                  "off": ["NET-001"]
                },
                "components": [
                  { "id": "users", "service": "users", "name": "Users" },
                  { "id": "vpc", "service": "vpc", "name": "Shop" },
                  { "id": "az-a", "service": "availability-zone", "name": "a", "parent": "vpc", "settings": { "zone": "a" } },
                  { "id": "web", "service": "ec2", "name": "Web", "parent": "az-a", "settings": { "instanceType": "t3.small", "count": 2 }, "tags": { "team": "shop" }, "note": "to be split", "owner": { "floor": 3 } }
                ],
                "links": [
                  { "id": "l1", "from": "users", "to": "web", "kind": "request", "settings": { "callsPerRead": 2 }, "usage": { "transferGbPerMonth": 12.5 } }
                ]
              },
              "scenarios": [
                {
                  "id": "sale",
                  "name": "Sale",
                  "change": {
                    "workload": {
                      "users": 90000
                    }
                  }
                }
              ],
              "layout": {
                "boxes": {
                  "az-a": [280, 120, 240, 200],
                  "web": [320, 200],
                  "note.1": [40, 40, 160, 48]
                },
                "routes": {
                  "l1": [[400, 250], [520, 250]]
                },
                "labels": {
                  "l1": 0.25
                },
                "locked": ["web", "l1"],
                "collapsed": ["vpc"],
                "order": ["note.1", "web"],
                "groups": [
                  ["users", "note.1"]
                ],
                "style": {
                  "web": { "color": "green" },
                  "l1": { "color": "red", "line": "dashed" }
                },
                "notes": [
                  { "id": "note.1", "text": "ask the team\\nabout this" }
                ],
                "images": [
                  { "id": "image.1", "name": "logo", "data": "iVBORw0KGgo=" }
                ]
              },
              "drawnBy": "hand"
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aDesignIsWrittenAsItWasRead() throws DesignFileException {
        assertThat(DesignFile.write(read(SHOP).design())).isEqualTo(SHOP);
    }

    @Test
    void unknownKeysAreKeptAndNotedOnce() throws DesignFileException {
        DesignFile.Content content = read(SHOP);

        assertThat(content.design().extra()).containsEntry("drawnBy", "hand");
        assertThat(content.notes()).singleElement().extracting(note -> note.in(Language.ENGLISH))
                .isEqualTo("This version does not know these keys and keeps them as they are: owner, drawnBy.");
    }

    @Test
    void placesOfWhatIsGoneAreLeftOutAndNoted() throws DesignFileException {
        DesignFile.Content content = read(SHOP.replace("\"web\": [320, 200]", "\"api\": [320, 200]"));

        assertThat(content.design().layout().boxes()).containsOnlyKeys("az-a", "note.1");
        assertThat(content.notes()).extracting(note -> note.in(Language.ENGLISH)).contains(
                "The layout places \"api\", which the design does not hold; this was left out.");
    }

    @Test
    void aBoxOfTwoNumbersIsATile() throws DesignFileException {
        assertThat(read(SHOP).design().layout().box("web")).contains(Box.tile(320, 200));
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws DesignFileException {
        InputStream in = new ByteArrayInputStream(("\uFEFF" + SHOP).getBytes(StandardCharsets.UTF_8));

        assertThat(DesignFile.read(in, CATALOG).design()).isEqualTo(read(SHOP).design());
    }

    /** What is replaced in the design above, by what, and the sentence about it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version": 1 | "version": 2 | Line 3, version: A newer version of Tenfold wrote this file (file version 2; this program reads up to 1).
            "tenfold-design" | "else" | Line 1: This is not a Tenfold design: "format": "tenfold-design" is missing.
            "ap-northeast-2" | "seoul" | Line 7, architecture.region: A Region's code such as "ap-northeast-2" was expected, not "seoul".
            "service": "ec2" | "service": "ec3" | Line 31, architecture.components[3].service: "ec3" is no service; the nearest is "ec2".
            "count": 2 | "cuont": 2 | Line 31, architecture.components[3].settings.cuont: "cuont" is no setting of ec2; the nearest is "count".
            "count": 2 | "count": -2 | Line 31, architecture.components[3].settings.count: count takes a whole number from 1 to 10,000, not -2.
            "count": 2 | "count": 1e300 | Line 31, architecture.components[3].settings.count: count takes a whole number from 1 to 10,000, not 1.0E300.
            "count": 2 | "count": "two" | Line 31, architecture.components[3].settings.count: count takes a whole number from 1 to 10,000, not two.
            "count": 2 | "count": {} | Line 31, architecture.components[3].settings.count: count takes a whole number from 1 to 10,000, not {}.
            t3.small | t3.smal | Line 31, architecture.components[3].settings.instanceType: "t3.smal" is no value of instanceType; the nearest is "t3.small".
            "id": "web" | "id": "vpc" | Line 31, architecture.components[3].id: The id "vpc" is used twice; every component and link needs its own.
            "id": "web" | "id": "Web 1" | Line 31, architecture.components[3].id: The id "Web 1" is not usable: ids begin with a small letter and hold up to 64 small letters, digits and hyphens.
            "id": "l1" | "id": "web" | Line 34, architecture.links[0].id: The id "web" is used twice; every component and link needs its own.
            "to": "web" | "to": "www" | Line 34, architecture.links[0].to: The link "l1" ends at "www", which does not exist.
            "from": "users" | "from": "web" | Line 34, architecture.links[0].to: The link "l1" joins "web" with itself.
            "request" | "requests" | Line 34, architecture.links[0].kind: "requests" is no kind of link; the nearest is "request".
            "callsPerRead" | "callsPerRed" | Line 34, architecture.links[0].settings.callsPerRed: "callsPerRed" is no setting of a link; the nearest is "callsPerRead".
            "transferGbPerMonth": 12.5 | "transferGbPerMonth": -1 | Line 34, architecture.links[0].usage.transferGbPerMonth: A number from 0 to 1,000,000,000,000,000 was expected, not -1.
            "parent": "az-a" | "parent": "az-b" | Line 31, architecture.components[3].parent: "web" stands in "az-b", which does not exist.
            "parent": "vpc" | "parent": "az-a" | Line 30, architecture.components[2].parent: "az-a" cannot stand in "az-a", because that stands in "az-a" itself.
            "parent": "az-a" | "parent": "users" | Line 31, architecture.components[3].parent: "web" cannot stand in "users": Users is no container.
            "users": 20000 | "users": 0 | Line 9, architecture.workload.users: users takes a whole number from 1 to 100,000,000, not 0.
            "dailyActiveShare" | "activeShare" | Line 10, architecture.workload.activeShare: "activeShare" is no setting of workload; the nearest is "dailyActiveShare".
            "staging" | "stage" | Line 13, architecture.context.environment: "stage" is no value of environment; the nearest is "staging".
            "zone": { | "rack": { | Line 15, architecture.context.recovery.rack: "rack" is no member of recovery; the nearest is "zone".
            2027-01-31 | next year | Line 20, architecture.review.suppressed[0].until: A date such as "2027-01-31" was expected, not "next year".
            "AZ-001": "low" | "AZ-001": "tiny" | Line 23, architecture.review.severity.AZ-001: "tiny" is no value of severity; the nearest is "high".
            "off": | "of": | Line 25, architecture.review.of: "of" is no member of review; the nearest is "off".
            [320, 200] | [320] | Line 51, layout.boxes.web: [x, y] or [x, y, width, height] was expected, not [320].
            "green" | "gren" | Line 67, layout.style.web.color: "gren" is no value of color; the nearest is "green".
            iVBORw0KGgo= | R0lGODlh | Line 74, layout.images[0].data: A PNG or JPEG file in Base64 was expected, not "R0lGODlh".
            "id": "note.1" | "id": "remark" | Line 71, layout.notes[0].id: An id such as "note.1" was expected, not "remark".
            "l1": 0.25 | "l1": 1.5 | Line 58, layout.labels.l1: A number from 0 to 1 was expected, not 1.5.
            [320, 200] | [320, 1e9] | Line 51, layout.boxes.web[1]: A number from -1,000,000 to 1,000,000 was expected, not 1000000000.
            "count": 2 } | "count": 2, "zones": ["a", "b", "a"] } | Line 31, architecture.components[3].settings.zones: zones names each only once, not [a, b, a].
            "name": "Shop", | "name": 7, | Line 4, name: Words in quotes was expected, not 7.
            "count": 2 } | "count": 2 | Line 32: this is not JSON at "],"; a comma and a name in quotes, or "}", was expected.
            """)
    void oneSentenceSaysWhereAndWhat(String right, String wrong, String sentence) {
        assertThat(refusal(SHOP.replaceFirst(Pattern.quote(right),
                Matcher.quoteReplacement(wrong)))).isEqualTo(sentence);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(refusal("[]")).isEqualTo("Line 1: An object in braces was expected, not [].");
        assertThat(refusal("{ \"format\": \"tenfold-design\", \"version\": 1 }")).isEqualTo("Line 1: \"architecture\" is missing.");
        assertThat(refusal(SHOP.replace("\"kind\": \"request\", ", "")))
                .isEqualTo("Line 34, architecture.links[0]: \"kind\" is missing.");
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsReadWhole() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        assertThat(catchThrowableOfType(DesignFileException.class, () -> DesignFile.read(endless, CATALOG)))
                .hasMessage("The file is larger than 20 MB, which no design or template needs.");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        InputStream in = new ByteArrayInputStream(new byte[] {'{', (byte) 0xFF, (byte) 0xFE});

        assertThat(catchThrowableOfType(DesignFileException.class, () -> DesignFile.read(in, CATALOG)))
                .hasMessage("The file is not UTF-8 text.");
    }

    @Test
    void aFolderAndAMissingFileAreSaidToBeSo() {
        assertThat(catchThrowableOfType(DesignFileException.class, () -> DesignFile.read(folder, CATALOG)))
                .hasMessage("This is a folder, not a file.");
        assertThat(catchThrowableOfType(DesignFileException.class, () -> DesignFile.read(folder.resolve("x"), CATALOG)))
                .hasMessage("There is no such file.");
    }

    @Test
    void theSmallestFileIsANewDesign() throws DesignFileException {
        String text = "{ \"format\": \"tenfold-design\", \"version\": 1, \"architecture\": { \"components\": [] } }";

        assertThat(read(text).design()).isEqualTo(Design.EMPTY);
    }

    private static DesignFile.Content read(String text) throws DesignFileException {
        return DesignFile.parse(text, CATALOG);
    }

    private static String refusal(String text) {
        DesignFileException refused = catchThrowableOfType(DesignFileException.class, () -> read(text));
        assertThat(refused.reason().in(Language.KOREAN)).isNotBlank();
        return refused.reason().in(Language.ENGLISH);
    }
}
