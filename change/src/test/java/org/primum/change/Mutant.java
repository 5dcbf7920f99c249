package org.primum.change;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.BiConsumer;

/// The program with one deliberate fault, made in its compiled classes.
///
/// @param name what is wrong with it, for people
/// @param type the class that is changed, by its full name
/// @param method the method that is changed, by its name
/// @param fault what it does instead
record Mutant(String name, String type, String method, Fault fault) {
  private static final String SCENE = "org.primum.change.Scene";

  /// What a method does instead of its work.
  enum Fault {
    /// Answers true.
    TRUE,
    /// Answers false.
    FALSE,
    /// Answers a list of nothing.
    NOTHING,
    /// Answers 99.
    NINETY_NINE,
    /// Does nothing.
    RETURN,
    /// Passes over the rule that the mutant is named after.
    PASS_OVER
  }

  /// The rules of a change without one of them.
  static Mutant without(String rule) {
    return new Mutant(rule, SCENE, "require", Fault.PASS_OVER);
  }

  /// A method that always answers `fault`.
  static Mutant always(String name, String type, String method, Fault fault) {
    return new Mutant(name, "org.primum." + type, method, fault);
  }

  /// `bytes` of the class named `type`, changed.
  byte[] in(byte[] bytes) {
    return fault == Fault.PASS_OVER
        ? transformed(transformed(bytes, passing("require", 2, true)), passing("refuse", 1, false))
        : transformed(bytes, changing(method, (code, whole) -> instead(code)));
  }

  private static byte[] transformed(byte[] bytes, ClassTransform transform) {
    ClassFile file = ClassFile.of();
    return file.transformClass(file.parse(bytes), transform);
  }

  private void instead(CodeBuilder code) {
    switch (fault) {
      case TRUE -> code.iconst_1().ireturn();
      case FALSE -> code.iconst_0().ireturn();
      case NINETY_NINE -> code.bipush(99).ireturn();
      case RETURN -> code.return_();
      case NOTHING ->
          code.invokestatic(
                  ConstantDescs.CD_List, "of", MethodTypeDesc.of(ConstantDescs.CD_List), true)
              .areturn();
      case PASS_OVER -> throw new IllegalStateException("passing over is no answer");
    }
  }

  /// At its start, `target` leaves at once where the text in `slot` is the rule.
  private ClassTransform passing(String target, int slot, boolean answers) {
    return changing(
        target,
        (code, whole) -> {
          code.aload(slot)
              .ldc(name)
              .invokevirtual(
                  ConstantDescs.CD_String,
                  "equals",
                  MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object))
              .ifThen(
                  then -> {
                    if (answers) {
                      then.iconst_1().ireturn();
                    } else {
                      then.return_();
                    }
                  });
          whole.forEach(code::with);
        });
  }

  private static ClassTransform changing(String target, BiConsumer<CodeBuilder, CodeModel> change) {
    return ClassTransform.transformingMethods(
        each -> each.methodName().equalsString(target),
        (builder, element) -> {
          if (element instanceof CodeModel whole) {
            builder.withCode(code -> change.accept(code, whole));
          } else {
            builder.with(element);
          }
        });
  }
}
