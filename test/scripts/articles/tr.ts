import type { ScriptArticle } from "./script-article.js";

export const turkish: ScriptArticle = {
  language: "tr",
  original: [
    "Kızıldere Belediyesi, ilçe meydanındaki asırlık çınarın kesilmesine ilişkin kararı pazartesi akşamı geri aldı. Karar, iki haftadır süren protestoların ve dört bini aşkın imzanın ardından geldi.",
    "Belediye Başkanı Işıl Karadağlı, ağacın köklerindeki çürümenin sanıldığı kadar ilerlemediğini belirterek üniversiteden gelen raporu kamuoyuyla paylaştı. Rapora göre gövdenin içine yerleştirilecek çelik destekler ve düzenli budama, çınarı en az otuz yıl daha ayakta tutabilir.",
    "“İnsanlar bu ağacın altında evlendi, bu ağacın altında vedalaştı” diyen emekli öğretmen İsmail Ünalır, kararı sevinçle karşıladıklarını söyledi. Peki bakım masrafını kim üstlenecek? Bu soru şimdilik yanıtsız.",
    "Çevre mühendisi Dr. Yiğit Sönmezer ise meydandaki beton zeminin sökülmesini ve yağmur suyunun toprağa ulaşmasını öneriyor. Çalışmaların 1,8 milyon liraya mal olması, ekim ayının ortasında başlaması ve okullar ara tatile girmeden tamamlanması bekleniyor.",
    "Meydandaki esnaf, çalışmalar sırasında tezgâhlarını yan sokağa taşıyacak. İlk bilgilendirme toplantısı perşembe günü halk kütüphanesinde yapılacak.",
  ],
  host: [
    "Sahil kasabası Incirlikoy'da balıkçı kadınlar kendi kooperatiflerini kurdu. İlk hafta elde edilen gelirle ortak bir soğuk hava deposu kiralandı.",
    "Kooperatifin sözcüsü Ayşe Gündoğan, aracıları devre dışı bırakarak fiyatları düşürdüklerini anlattı. Komşu köylerden de katılmak isteyenler var.",
    "Kış sezonunda ağ onarımı kursu açılacak ve gençlere burs verilecek.",
  ],
  edited: [
    "Belediye Başkanı Işıl Karadağlı, ağacın gövdesindeki çürümenin düşünüldüğü kadar ilerlemediğini belirterek üniversiteden gelen yeni raporu kamuoyuyla paylaştı. Rapora göre içine yerleştirilecek çelik destekler ve düzenli budama, çınarı en az elli yıl daha ayakta tutabilir.",
    "Çevre mühendisi Yiğit Sönmezer ise meydandaki beton zeminin kaldırılmasını ve yağmur suyunun toprağa ulaşmasını öneriyor. Tüm çalışmaların 2,3 milyon liraya mal olması, kasım ayının ortasında başlaması ve okullar tatile girmeden bitirilmesi bekleniyor.",
  ],
  independent: [
    "Kızıldere'nin simgesi sayılan yaşlı çınar kurtuldu. Mahalleli günlerdir nöbet tutuyor, dükkânların camlarına afişler asılıyordu.",
    "Uzmanların incelemesi, ağacın kesilmeden de güvenli hâle getirilebileceğini ortaya koydu. Başkan Karadağlı halktan özür dileyerek yanlış bilgilendirildiğini ifade etti.",
    "Şimdi sıra, taş döşeli alanın altındaki toprağın nefes almasını sağlayacak projede. İhalenin sonbaharda yapılacağı konuşuluyor.",
  ],
  quotation: "İnsanlar bu ağacın altında evlendi, bu ağacın altında vedalaştı",
};
