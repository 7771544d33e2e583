package org.tenfold.pricing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a book holds of one service: how much, how old, how sure, and what it lacks.
 *
 * @param service as the price files name it
 * @param prices by item, then by place in the order of the book's Regions, then {@code global} and geographies
 * @param places where it has prices, in that order
 * @param dates the oldest and the newest
 * @param gaps what it has in some Regions but not in all
 */
public record Holdings(String service, List<Price> prices, List<String> places, PriceDates dates, List<Gap> gaps) {

    public Holdings {
        prices = List.copyOf(prices);
        places = List.copyOf(places);
        gaps = List.copyOf(gaps);
    }

    /** A price that is not there in every Region: AWS does not offer it there, or no source told. */
    public record Gap(PriceKey key, List<String> missing) {
    }

    /** How many prices are assumed, derived or written down from memory, see {@link Price#uncertain}. */
    public long uncertain() {
        return prices.stream().filter(Price::uncertain).count();
    }

    /** What a book holds, by service in alphabetical order. */
    public static List<Holdings> of(PriceBook book) {
        Map<String, List<Price>> services = book.all().stream().collect(Collectors.groupingBy(price -> price.key().service()));
        return services.keySet().stream().sorted().map(service -> of(service, services.get(service), book)).toList();
    }

    private static Holdings of(String service, List<Price> prices, PriceBook book) {
        List<String> regions = book.regions().stream().map(Region::code).toList();
        Set<String> elsewhere = prices.stream().map(Price::place).filter(place -> !regions.contains(place))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<PriceKey, Map<String, Price>> byKey = new LinkedHashMap<>();
        prices.forEach(price -> byKey.computeIfAbsent(price.key(), key -> new LinkedHashMap<>()).put(price.place(), price));

        List<String> order = new ArrayList<>(regions);
        order.addAll(elsewhere);
        List<Price> sorted = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        byKey.forEach((key, held) -> {
            order.stream().filter(held::containsKey).map(held::get).forEach(sorted::add);
            List<String> missing = without(regions, held.keySet());
            if (!missing.isEmpty() && missing.size() < regions.size() && !held.containsKey(PriceBook.GLOBAL)) {
                gaps.add(new Gap(key, missing));
            }
        });
        Set<String> used = prices.stream().map(Price::place).collect(Collectors.toSet());
        return new Holdings(service, sorted, order.stream().filter(used::contains).toList(),
                PriceDates.of(prices).orElseThrow(), gaps);
    }

    private static List<String> without(Collection<String> all, Collection<String> some) {
        return all.stream().filter(one -> !some.contains(one)).toList();
    }
}
