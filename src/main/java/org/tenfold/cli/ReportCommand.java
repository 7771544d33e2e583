package org.tenfold.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Design;
import org.tenfold.picture.Fonts;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.publish.Report;
import org.tenfold.publish.ReportFormat;
import org.tenfold.publish.Reviewed;
import org.tenfold.scenario.Comparison;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A design as a document to hand in. */
@CommandLine.Command(name = "report", description = "Writes a report of a design: its picture, findings, load, failure and cost.")
final class ReportCommand extends DesignCommand {

    private static final Text ONE_FILE = Text.of("report takes one design, not {count}.", "report는 설계 파일 하나만 받습니다. 지금: {count}개.");
    private static final Text NO_FORMAT = Text.of("The end of \"{file}\" names no format: it must be one of {formats}.",
            "\"{file}\"의 확장자를 알 수 없습니다. {formats} 중 하나여야 합니다.");
    private static final Text NO_FOLDER = Text.of("There is no folder to write {file} in.", "{file}{file|을를} 쓸 폴더가 없습니다.");
    private static final Text CANNOT_WRITE = Text.of("{file} cannot be written: {reason}.", "{file}{file|을를} 쓸 수 없습니다: {reason}.");

    /** The colours of the sheet. */
    enum Colours { LIGHT, DARK }

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT", description = "The file to write: .pdf, .html, .md, .csv, .png, .svg, .json or .sarif.")
    private String output = "";

    @Option(names = "--theme", paramLabel = "light|dark", description = "Colours of the sheet; light by default.")
    private Colours theme = Colours.LIGHT;

    @Option(names = "--lens", paramLabel = "LENS", description = "draw, findings (default), failure, load or cost.")
    private Lens lens = Lens.FINDINGS;

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    boolean needsOutlook() {
        return true;
    }

    @Override
    Set<Format> formats() {
        return Set.of(Format.TEXT);
    }

    @Override
    public Integer call() {
        if (files.size() != 1) {
            throw new Problem(ONE_FILE.with("count", files.size()));
        }
        requireFormat();
        ReportFormat form = format();
        Fonts.prepare();
        Reviewed reviewed = readable(files.getFirst()).orElse(null);
        if (reviewed == null) {
            return Cli.WRONG_USE;
        }
        write(reviewed, form);
        return 0;
    }

    private ReportFormat format() {
        return ReportFormat.ofFile(output).orElseThrow(() -> new Problem(NO_FORMAT.with("file", output)
                .with("formats", String.join(", ", ReportFormat.extensions()))));
    }

    private void write(Reviewed reviewed, ReportFormat form) {
        Design design = arranged(reviewed.design());
        Theme colours = theme == Colours.DARK ? Theme.DARK : Theme.LIGHT;
        Picture picture = new PictureBuilder(Engines.catalog(), prices())
                .build(design, Optional.of(reviewed.review()), new Look(colours, language, lens)).picture();
        Report report = Report.of(reviewed, picture, colours, language, prices(),
                Comparison.ofScenarios(reviewed.design().withArchitecture(reviewed.architecture()),
                        Engines.reviewer(prices(), asOf(), freeTier())), asOf());
        Path file = path(output);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            form.write(report, out);
        } catch (NoSuchFileException missing) {
            throw new Problem(NO_FOLDER.with("file", output));
        } catch (IOException trouble) {
            throw new Problem(CANNOT_WRITE.with("file", output).with("reason", String.valueOf(trouble.getMessage())));
        }
    }

    private Design arranged(Design design) {
        return new Arranger(Engines.catalog(), prices()).placed(design);
    }
}
