package org.recourse.pages;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Of any object a template may call the accessors of a record's components, and nothing else. */
final class RecordsOnly implements MemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> contextClass) {
        return new Accessors(contextClass);
    }

    @Override
    public boolean isToStringAlwaysExposed() {
        return false;
    }

    private record Accessors(Class<?> type) implements ClassMemberAccessPolicy {

        @Override
        public boolean isMethodExposed(Method method) {
            return type.isRecord()
                    && method.getParameterCount() == 0
                    && Arrays.stream(type.getRecordComponents())
                            .anyMatch(component -> component.getName().equals(method.getName()));
        }

        @Override
        public boolean isConstructorExposed(Constructor<?> constructor) {
            return false;
        }

        @Override
        public boolean isFieldExposed(Field field) {
            return false;
        }
    }
}
