package org.tenfold.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenfold.design.Design;
import org.tenfold.design.Edit;
import org.tenfold.design.Edits;
import org.tenfold.picture.Picture;
import org.tenfold.picture.Theme;
import org.tenfold.picture.arrange.Arranger;
import org.tenfold.picture.draw.Lens;
import org.tenfold.picture.draw.Look;
import org.tenfold.picture.draw.PictureBuilder;
import org.tenfold.picture.paint.PaperSize;
import org.tenfold.picture.paint.PdfPainter;
import org.tenfold.picture.paint.PngPainter;
import org.tenfold.picture.paint.SvgPainter;
import org.tenfold.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A design as a picture. */
@CommandLine.Command(name = "report", description = "Writes a design's picture as PDF, PNG or SVG.")
final class ReportCommand extends ReviewCommand {

    private static final double PNG_SCALE = 2;

    private static final Text ONE_FILE = Text.of("report takes one design, not {count}.", "report는 설계 파일 하나만 받습니다. 지금: {count}개.");
    private static final Text NO_FORMAT = Text.of("The end of \"{file}\" names no format: it must be one of {formats}.",
            "\"{file}\"의 확장자를 알 수 없습니다. {formats} 중 하나여야 합니다.");
    private static final Text NO_FOLDER = Text.of("There is no folder to write {file} in.", "{file}{file|을를} 쓸 폴더가 없습니다.");
    private static final Text CANNOT_WRITE = Text.of("{file} cannot be written: {reason}.", "{file}{file|을를} 쓸 수 없습니다: {reason}.");

    /** The colours of the sheet. */
    enum Colours { LIGHT, DARK }

    private interface Output {
        void write(Picture picture, OutputStream out) throws IOException;
    }

    private static final Map<String, Output> OUTPUTS = Map.of(
            "pdf", (picture, out) -> PdfPainter.write(picture, PaperSize.A4, out),
            "png", (picture, out) -> PngPainter.write(picture, PNG_SCALE, out),
            "svg", SvgPainter::write);
    private static final List<String> EXTENSIONS = List.of("pdf", "png", "svg");

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUT", description = "The file to write: .pdf, .png or .svg.")
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
        return lens == Lens.FAILURE;
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
        format();
        return super.call();
    }

    private Output format() {
        String extension = output.substring(output.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Output format = OUTPUTS.get(extension);
        if (format == null) {
            throw new Problem(NO_FORMAT.with("file", output).with("formats", String.join(", ", EXTENSIONS)));
        }
        return format;
    }

    @Override
    void text(Reviewed reviewed) {
        Design design = arranged(reviewed.design());
        Look look = new Look(theme == Colours.DARK ? Theme.DARK : Theme.LIGHT, language, lens);
        Picture picture = new PictureBuilder(Engines.catalog(), Engines.prices())
                .build(design, Optional.of(reviewed.review()), look).picture();
        Path file = path(output);
        try (OutputStream out = Files.newOutputStream(file)) {
            format().write(picture, out);
        } catch (NoSuchFileException missing) {
            throw new Problem(NO_FOLDER.with("file", output));
        } catch (IOException trouble) {
            throw new Problem(CANNOT_WRITE.with("file", output).with("reason", String.valueOf(trouble.getMessage())));
        }
    }

    private static Design arranged(Design design) {
        return Edits.applied(design, new Edit.Place(new Arranger(Engines.catalog(), Engines.prices()).missing(design)));
    }

    @Override
    void json(Reviewed reviewed, Map<String, Object> members) {
        throw new IllegalStateException("A report is a file");
    }
}
