package org.tenfold.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.tenfold.editor.Jobs;
import org.tenfold.editor.Workspace;
import org.tenfold.text.Message;
import org.tenfold.text.Text;

/** Which prices a bill is reckoned with: the public ones or those of a file, with or without what is free. */
final class PriceChoice {

    private static final Text FREE_TIER = Text.of("Free tier", "무료 한도");
    private static final Text FREE_HINT = Text.of("Takes off what AWS gives every account for nothing, for ever.",
            "AWS가 모든 계정에 기간 제한 없이 주는 무료 사용량을 뺍니다.");
    private static final Text PRICES = Text.of("Prices", "가격");
    private static final Text OWN_PRICES = Text.of("Prices: {file}", "가격: {file}");
    private static final Text PUBLIC = Text.of("Public list prices", "공개 정가");
    private static final Text CHOOSE_FILE = Text.of("Own prices from a file …", "직접 정한 가격 파일 …");
    private static final Text READING = Text.of("Reading the prices of {file}", "{file}의 가격을 읽는 중");
    private static final Text TAKEN = Text.of("Costs are reckoned with the prices of {file}, where it has any.",
            "{file}에 있는 항목은 그 가격으로 계산합니다.");
    private static final Text NOT_TAKEN = Text.of("{reason} Costs are reckoned with the public list prices.",
            "{reason} 비용은 공개 정가로 계산합니다.");
    private static final Text PRICES_HINT = Text.of("Own prices stand in a CSV file with the columns service, region, dimension, unit, "
            + "usd_per_unit, source and as_of, as tenfold prices SERVICE --format csv writes the public ones.",
            "직접 정한 가격은 service, region, dimension, unit, usd_per_unit, source, as_of 열이 있는 CSV 파일에 적습니다. "
                    + "공개 가격은 tenfold prices SERVICE --format csv로 같은 모양으로 받을 수 있습니다.");

    private final Workspace workspace;
    private final Engine engine;
    private final Appearance look;
    private final Preferences preferences;
    private final Jobs jobs;
    private final CheckBox free = new CheckBox();
    private final MenuButton prices = new MenuButton();
    private final CheckMenuItem usual = new CheckMenuItem();

    PriceChoice(Workspace workspace, Engine engine, Appearance look, Preferences preferences, Jobs jobs, Dialogs dialogs) {
        this.workspace = workspace;
        this.engine = engine;
        this.look = look;
        this.preferences = preferences;
        this.jobs = jobs;
        free.setText(look.say(FREE_TIER));
        free.setId("free-tier");
        free.getStyleClass().add("small-text");
        free.setMinWidth(Region.USE_PREF_SIZE);
        free.setOnAction(event -> engine.rates().setFreeTier(free.isSelected()));
        Controls.hinted(free, look.say(FREE_HINT));
        prices.setId("own-prices");
        Controls.passEscape(prices);
        prices.getStyleClass().add("compact");
        prices.setMinWidth(Region.USE_PREF_SIZE);
        Controls.hinted(prices, look.say(PRICES_HINT));
        usual.setText(look.say(PUBLIC));
        usual.setId("prices-public");
        usual.setOnAction(event -> {
            preferences.remove(Preferences.OWN_PRICES);
            engine.rates().takePublic();
            namePrices();
        });
        MenuItem file = new MenuItem(look.say(CHOOSE_FILE));
        file.setId("prices-file");
        file.setOnAction(event -> dialogs.askOpen(Dialogs.Content.PRICES).ifPresent(this::take));
        prices.getItems().setAll(usual, file);
        namePrices();
    }

    /** Its controls from left to right. */
    List<Node> nodes() {
        return List.of(free, prices);
    }

    /** Shows what is chosen now, perhaps elsewhere. */
    void show() {
        free.setSelected(engine.reviewer().freeTier());
        namePrices();
    }

    /**
     * Takes up the user's own prices of earlier, if there were any.
     *
     * @param missing takes the sentence that they cannot be used
     */
    static void restore(Rates rates, Preferences preferences, Jobs jobs, Consumer<Message> missing) {
        preferences.value(Preferences.OWN_PRICES).map(Path::of).ifPresentOrElse(file -> jobs.start(READING.with("file", file.getFileName()),
                progress -> rates.read(file), prices -> rates.take(file, prices), trouble -> {
                    Message sentence = NOT_TAKEN.with("reason", Rates.reason(file, trouble));
                    missing.accept(sentence);
                    return sentence;
                }), rates::takePublic);
    }

    /** Reckons with the user's own prices and says so, or tells why the file cannot be used. */
    private void take(Path file) {
        jobs.start(READING.with("file", file.getFileName()), progress -> engine.rates().read(file), prices -> {
            preferences.setValue(Preferences.OWN_PRICES, file.toAbsolutePath().toString());
            engine.rates().take(file, prices);
            workspace.tell(TAKEN.with("file", file.getFileName()));
            namePrices();
        }, trouble -> Rates.reason(file, trouble));
    }

    /** Names what is in force; the mark before the public prices is not the click's to set. */
    private void namePrices() {
        usual.setSelected(engine.rates().own().isEmpty());
        prices.setText(look.say(engine.rates().own().map(file -> OWN_PRICES.with("file", file.getFileName()))
                .orElse(PRICES.message())));
    }
}
