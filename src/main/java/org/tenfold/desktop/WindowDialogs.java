package org.tenfold.desktop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.tenfold.desktop.Dialogs.Answer;
import org.tenfold.file.DesignFile;
import org.tenfold.text.Text;

/** Asks the user: for files with the system's own dialogs, for decisions with a card over the window. */
final class WindowDialogs implements Dialogs {

    private static final Text DESIGNS = Text.of("Tenfold designs", "Tenfold 설계");
    private static final Text DESIGNS_AND_TEMPLATES = Text.of("Tenfold designs and CloudFormation templates",
            "Tenfold 설계와 CloudFormation 템플릿");
    private static final Text TEMPLATES = Text.of("CloudFormation templates", "CloudFormation 템플릿");
    private static final Text IMAGES = Text.of("PNG and JPEG images", "PNG와 JPEG 이미지");
    private static final Text PRICES = Text.of("Own prices (CSV)", "직접 정한 가격(CSV)");
    private static final Text OPEN = Text.of("Open", "열기");
    private static final Text SAVE_AS = Text.of("Save as", "다른 이름으로 저장");
    private static final Text UNSAVED = Text.of("Save the changes to {name}?", "{name}의 변경 내용을 저장하시겠습니까?");
    private static final Text LOST = Text.of("Without saving, what was done since the last save is lost.",
            "저장하지 않으면 마지막 저장 이후의 작업이 사라집니다.");
    private static final Text SAVE = Text.of("Save", "저장");
    private static final Text DISCARD = Text.of("Don't save", "저장 안 함");
    private static final Text CANCEL = Text.of("Cancel", "취소");

    private final Window owner;
    private final Appearance look;
    private final Supplier<Pane> layer;
    private final Supplier<List<Path>> known;

    /** @param known files in whose folder another is looked for first: the one at hand, then those of last time */
    WindowDialogs(Window owner, Appearance look, Supplier<Pane> layer, Supplier<List<Path>> known) {
        this.owner = owner;
        this.look = look;
        this.layer = layer;
        this.known = known;
    }

    private FileChooser chooser(Text title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(look.say(title));
        folderOf(known.get()).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** The first folder that is still there of those in which files lie. */
    static Optional<Path> folderOf(List<Path> files) {
        return files.stream().map(file -> file.toAbsolutePath().getParent()).filter(Objects::nonNull).filter(Files::isDirectory)
                .findFirst();
    }

    @Override
    public Optional<Path> askOpen(Content content) {
        FileChooser chooser = chooser(OPEN);
        chooser.getExtensionFilters().add(switch (content) {
            case DESIGN -> new FileChooser.ExtensionFilter(look.say(DESIGNS_AND_TEMPLATES), "*.json", "*.yaml", "*.yml", "*.template");
            case TEMPLATE -> new FileChooser.ExtensionFilter(look.say(TEMPLATES), "*.yaml", "*.yml", "*.json", "*.template", "*.cfn", "*.txt");
            case IMAGE -> new FileChooser.ExtensionFilter(look.say(IMAGES), "*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG");
            case PRICES -> new FileChooser.ExtensionFilter(look.say(PRICES), "*.csv");
        });
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> askSave(String suggested, String extension) {
        FileChooser chooser = chooser(SAVE_AS);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(
                extension.equals(DesignFile.EXTENSION) ? look.say(DESIGNS) : extension, "*" + extension));
        String name = suggested.replaceAll("[\\\\/:*?\"<>|]", " ").strip();
        chooser.setInitialFileName(name.endsWith(extension) ? name : name + extension);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public void askUnsaved(String name, Consumer<Answer> then) {
        Question.ask(layer.get(), look.say(UNSAVED.with("name", name)), look.say(LOST), List.of(
                new Question.Choice("answer-save", look.say(SAVE), () -> then.accept(Answer.SAVE)),
                new Question.Choice("answer-discard", look.say(DISCARD), () -> then.accept(Answer.DISCARD)),
                new Question.Choice("answer-cancel", look.say(CANCEL), () -> then.accept(Answer.CANCEL))));
    }
}
