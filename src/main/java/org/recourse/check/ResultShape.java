package org.recourse.check;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recourse.pack.PackProblem;

/** That a result has no place for a number beside its words: no score, count, share or rank can be shown (FI-13). */
final class ResultShape {

    /** The burden of a way out orders the options; it says nothing of the person. */
    private static final Set<String> ALLOWED = Set.of("rung");

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, short.class, byte.class, double.class, float.class, char.class);

    private final List<PackProblem> numbers = new ArrayList<>();
    private long places;

    private ResultShape() {}

    static Proof prove(Class<? extends Record> result) {
        ResultShape shape = new ResultShape();
        shape.look(result);
        return new Proof(
                "FI-13",
                "a result has no field for a number, but for the burden of a way out; the level is a word",
                shape.places,
                shape.numbers);
    }

    private void look(Class<?> type) {
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            places++;
            List<Class<?>> classes = classes(component.getGenericType()).toList();
            if (!ALLOWED.contains(component.getName()) && classes.stream().anyMatch(ResultShape::isNumber)) {
                String place = type.getSimpleName() + "." + component.getName();
                numbers.add(new PackProblem("pack.yaml", 1, "The result has a number in " + place + "."));
            }
            classes.forEach(this::look);
        }
    }

    private static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type) || Number.class.isAssignableFrom(type);
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    classes(generic.getRawType()),
                    Stream.of(generic.getActualTypeArguments()).flatMap(ResultShape::classes));
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.of();
    }
}
