package org.tenfold.pricing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenfold.text.Nearest;
import org.tenfold.text.Text;

/** What rows of a user's own prices may name: prices, units and places that the book knows, and a source that it does not. */
final class OwnPrices implements PriceRows.Names {

    private static final Text NO_SERVICE = Text.of("there are no prices of a service \"{name}\"; the nearest name is \"{nearest}\"",
            "\"{name}\"{name|이라는/라는} 서비스의 가격은 없습니다. 가장 가까운 이름은 \"{nearest}\"입니다");
    private static final Text NO_PRICE = Text.of("{service} has no price \"{name}\"; the nearest name is \"{nearest}\"",
            "{service}에는 \"{name}\"{name|이라는/라는} 가격이 없습니다. 가장 가까운 이름은 \"{nearest}\"입니다");
    private static final Text OTHER_UNIT = Text.of("it is {unit}, but {key} is priced by {units}",
            "{unit|이라/라}고 적혀 있지만 {key}의 단위는 {units}입니다");
    private static final Text NO_REGION = Text.of("there are no prices of a Region \"{name}\"; the nearest name is \"{nearest}\"",
            "리전 \"{name}\"의 가격이 없습니다. 가장 가까운 이름은 \"{nearest}\"입니다");
    private static final Text OTHER_PLACE = Text.of("{key} has one price for {places}, none for a Region",
            "{key} 가격은 리전별이 아니라 {places} 기준입니다");
    private static final Text PUBLIC_SOURCE = Text.of("{source} is the name of a public source; a price of your own needs another",
            "{source|은는} 공개 가격의 출처입니다. 직접 정한 가격에는 다른 출처를 적어야 합니다");

    private final Map<PriceKey, Map<String, Price>> known;
    private final Map<String, Region> regions;
    private final Map<String, Source> sources;

    OwnPrices(Map<PriceKey, Map<String, Price>> known, Map<String, Region> regions, Map<String, Source> sources) {
        this.known = known;
        this.regions = regions;
        this.sources = sources;
    }

    @Override
    public String place(PriceTable row, PriceKey key) {
        Map<String, Price> places = known.get(key);
        if (places == null) {
            throw unknown(row, key);
        }
        Set<String> units = places.values().stream().map(Price::unit).collect(Collectors.toCollection(TreeSet::new));
        if (!units.contains(row.text("unit"))) {
            throw row.wrong("unit", OTHER_UNIT.with("unit", row.text("unit")).with("key", key).with("units", String.join(", ", units)));
        }
        String place = row.text("region");
        if (places.containsKey(place)) {
            return place;
        }
        if (!regions.containsKey(place)) {
            Collection<String> names = Stream.concat(regions.keySet().stream(), places.keySet().stream()).toList();
            throw row.wrong("region", NO_REGION.with("name", place).with("nearest", Nearest.to(place, names).orElse("")));
        }
        if (places.keySet().stream().noneMatch(regions::containsKey)) {
            throw row.wrong("region", OTHER_PLACE.with("key", key).with("places", String.join(", ", new TreeSet<>(places.keySet()))));
        }
        return place;
    }

    private PriceBookException unknown(PriceTable row, PriceKey key) {
        List<String> items = known.keySet().stream().filter(other -> other.service().equals(key.service())).map(PriceKey::item).toList();
        if (items.isEmpty()) {
            List<String> services = known.keySet().stream().map(PriceKey::service).distinct().toList();
            return row.wrong("service", NO_SERVICE.with("name", key.service()).with("nearest", Nearest.to(key.service(), services).orElse("")));
        }
        return row.wrong("dimension", NO_PRICE.with("service", key.service()).with("name", key.item())
                .with("nearest", Nearest.to(key.item(), items).orElse("")));
    }

    @Override
    public String source(PriceTable row) {
        String source = row.text("source");
        if (sources.containsKey(source)) {
            throw row.wrong("source", PUBLIC_SOURCE.with("source", source));
        }
        return source;
    }
}
